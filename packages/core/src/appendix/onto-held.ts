import type { AppendixEntry, Field } from "@pilu/intake/appendix";
import { type Entry, type Integration, itemKeys, type Localised } from "@pilu/schema";
import { isKeeping, saysSameOfKeeping, withKeeping } from "./keeping.ts";
import { isShown } from "./shown.ts";

/** The fields of a list that tell of a field of an integration. */
const tellers = {
  role: ["role"],
  platforms: ["platform", "itemPlatform"],
  purposes: ["purpose", "purposes"],
  purposeText: ["purpose"],
  scenario: ["scenario"],
  trigger: ["trigger"],
  triggerText: ["trigger"],
  data: ["data", "category"],
  necessity: ["necessity"],
  cooperation: ["cooperation"],
  processing: ["processing"],
  methods: ["methods"],
  permissions: ["permissions"],
  versionRange: ["version"],
  retention: ["retention"],
  countries: ["storage"],
  crossBorder: ["crossBorder"],
  rights: ["rights"],
  notes: ["notes"],
} as const satisfies Partial<Record<keyof Integration, readonly Field[]>>;
type Told = keyof typeof tellers;

interface Held {
  readonly integration: Integration;
  /** The integration as the app's list shows it, with what it inherits. */
  readonly entry: Entry | undefined;
  /** All that the app's list says of it. */
  readonly shown: string | undefined;
}

/**
 * What the file says put on an integration that the app has. Only fields that the file tells of are touched, and none
 * whose text on the app's list already says the same: what was inherited, and every basis and reason, stays.
 */
export function ontoHeld(
  held: Held,
  { said, pieces }: { said: Partial<Integration>; pieces: AppendixEntry["pieces"] },
): Integration {
  const { integration } = held;
  const told = new Set(pieces.filter((one) => one.value.kind !== "absent").map((one) => one.field));
  const next: Record<string, unknown> = { ...integration, status: "live" };
  for (const field of Object.keys(tellers) as Told[]) {
    const value = said[field];
    if (value === undefined || value === null || !tellers[field].some((one) => told.has(one))) continue;
    if (isKeeping(field) && isAllShown(field, { pieces, shown: held.shown })) continue;
    if (Array.isArray(value) && value.length === 0) continue;
    if (!saysSame(field, { ...held, said })) next[field] = merged(field, { said, integration });
  }
  return next as Integration;
}

/** Whether each text of the file that tells of `field` stands on the app's list, wherever it says it: of the SDK, of an item. */
function isAllShown(
  field: Told,
  { pieces, shown }: { pieces: AppendixEntry["pieces"]; shown: string | undefined },
): boolean {
  const fields: readonly Field[] = tellers[field];
  return pieces.every((piece) => !fields.includes(piece.field) || isShown(piece.text, shown));
}

interface Compared extends Held {
  readonly said: Partial<Integration>;
}

function saysSame(field: Told, { said, integration, entry, shown: list }: Compared): boolean {
  const shown: Partial<Entry> = entry ?? {};
  switch (field) {
    case "data":
      return said.data !== undefined && sameData(said.data, { integration, entry });
    case "permissions": {
      const names =
        said.permissions?.mode === "own" ? said.permissions.permissions.map((one) => one.name) : [];
      return sameSet(names, shown.permissions?.map((one) => one.name) ?? []);
    }
    case "purposes":
      return (
        sameSet(purposesIn(said), purposesIn(integration)) ||
        // Ids that are read out of a text which is the same say nothing new.
        (sameText(said.purposeText, shown.purposeText) &&
          purposesIn(integration).every((purpose) => purposesIn(said).includes(purpose)))
      );
    case "platforms":
    case "methods":
      return sameSet(said[field] ?? [], shown[field] ?? integration[field]);
    case "necessity":
      return said.necessity?.required === integration.necessity.required;
    case "notes":
      return Object.values(said.notes ?? {}).every((text) => isShown(text, list));
    case "retention":
    case "countries":
    case "crossBorder":
      return saysSameOfKeeping(field, { said, integration, entry });
    case "role":
    case "trigger":
    case "versionRange":
      return said[field] === integration[field];
    default:
      return sameText(said[field], shown[field] ?? integration[field]);
  }
}

function sameData(
  said: Integration["data"],
  { integration, entry }: Pick<Held, "integration" | "entry">,
): boolean {
  if (said.mode === "inherit")
    return integration.data.mode === "inherit" && integration.data.except.length === 0;
  const shown = entry?.data;
  if (shown === undefined || shown.kind !== said.collection.kind) return false;
  if (shown.kind !== "items" || said.collection.kind !== "items") return true;
  return sameSet(said.collection.items.flatMap(itemKeys), shown.items.flatMap(itemKeys));
}

function merged(field: Told, { said, integration }: Pick<Compared, "said" | "integration">): unknown {
  switch (field) {
    case "purposes": {
      const before = new Map(integration.purposes.map((one) => [one.purpose, one]));
      return said.purposes?.map((one) => before.get(one.purpose) ?? one);
    }
    case "necessity":
      return { ...integration.necessity, ...said.necessity };
    case "retention":
    case "countries":
    case "crossBorder":
      return withKeeping(field, { said, integration });
    case "purposeText":
    case "scenario":
    case "triggerText":
    case "cooperation":
    case "processing":
    case "rights":
    case "notes":
      // A list is in one language; the other one is a person's to follow up.
      return { ...integration[field], ...said[field] };
    default:
      return said[field];
  }
}

function purposesIn({ purposes = [] }: Partial<Integration>): string[] {
  return purposes.map((one) => one.purpose);
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [new Set(one), new Set(other)];
  return a.size === b.size && [...a].every((each) => b.has(each));
}

function sameText(said: Localised | null | undefined, shown: Localised | null | undefined): boolean {
  const bare = (text: string) => text.replace(/\s+/g, "");
  return Object.entries(said ?? {}).every(([tag, text]) => bare(text) === bare(shown?.[tag] ?? ""));
}
