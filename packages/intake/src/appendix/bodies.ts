import { type Integration, itemKeys, Line, Permission, Role, type Sdk, Trigger, WebLink } from "@pilu/schema";
import { currentTaxonomy, permissionTerm } from "@pilu/schema/taxonomy";
import { placesOf, recipientOf } from "./abroad.ts";
import { collectionOf } from "./items.ts";
import { coordinatesOf } from "./packages.ts";
import { linkOf, localised, localisedOf, permissionsOf, textOf, wordsOf } from "./pieces.ts";
import type { AppendixEntry } from "./propose.ts";
import type { PlacedPiece } from "./reading.ts";
import { retentionOf } from "./retention.ts";
import { termsIn } from "./values.ts";

/**
 * One edit: a body as far as the file determines it. `id` is null for what has none yet. `undetermined` are the fields
 * of the body that the file leaves open and that must be filled before it can be submitted.
 */
export type Proposal = {
  readonly id: string | null;
  readonly undetermined: readonly string[];
  /** Indexes into the rows of the reading. */
  readonly rows: readonly number[];
} & (
  | { readonly kind: "sdk"; readonly proposed: Partial<Sdk> }
  | { readonly kind: "integration"; readonly proposed: Partial<Integration> }
);

/** The rows of an entry, each with its own pieces. */
export interface EntryRows extends AppendixEntry {
  readonly byRow: readonly (readonly PlacedPiece[])[];
}

/** A new SDK of the registry. */
export function sdkBody(entry: EntryRows): Proposal {
  const { pieces, vendor } = entry;
  const platforms = platformsOf(pieces);
  const determined = {
    names: localised(entry.name.text.replace(/\s+/g, " ")),
    vendor: vendor?.id,
    function: wordsOf(pieces, "function")[0],
    kind: wordsOf(pieces, "kind")[0],
    platforms: platforms.length === 0 ? undefined : platforms,
    purposes: purposesOf(pieces),
    purposeText: localisedOf(pieces, "purpose") ?? undefined,
    data: collectionOf(entry.byRow, platforms) ?? undefined,
    methods: someOf(wordsOf(pieces, "methods")),
    treatment: wordsOf(pieces, "treatment")[0],
  };
  const stated = {
    links: {
      policy: webLink(pieces, "policy"),
      otherPolicies: [],
      site: webLink(pieces, "site"),
      documentation: webLink(pieces, "documentation"),
      optOut: webLink(pieces, "optOut"),
    },
    permissions: permissionList(pieces),
    ...(packagesOf(pieces) ?? {}),
  };
  // Ids come from the taxonomy or from what is known; texts are checked when the draft is saved.
  const proposed = { ...withoutGaps(determined), ...stated } as unknown as Partial<Sdk>;
  const { treatment: _, ...needed } = determined;
  return { kind: "sdk", id: null, proposed, undetermined: gapsOf(needed), rows: entry.rows };
}

/** The integration of an SDK: what the file says of it is what this app says. */
export function integrationBody(entry: EntryRows, sdk: Sdk | undefined): Proposal {
  const { pieces } = entry;
  const named = platformsOf(pieces);
  const platforms = named.length > 0 ? named : [...(sdk?.platforms ?? [])];
  const collection = collectionOf(entry.byRow, platforms);
  const purposes = purposesOf(pieces) ?? someOf([...(sdk?.purposes ?? [])]);
  const role = wordsOf(pieces, "role")[0];
  const trigger = wordsOf(pieces, "trigger")[0];
  const [necessity] = pieces.filter((one) => one.field === "necessity" && one.value.kind !== "absent");
  const determined = {
    sdk: sdk?.id,
    role: role === undefined ? undefined : Role.parse(role),
    platforms: someOf(platforms),
    purposes: purposes?.map((purpose) => ({ purpose, basis: null, interest: null, role: null })),
    scenario: localisedOf(pieces, "scenario") ?? undefined,
    trigger: trigger === undefined ? undefined : Trigger.parse(trigger),
    data: collection === null ? undefined : dataOf(collection, sdk),
    necessity: necessity === undefined ? undefined : necessityOf(necessity, pieces),
  };
  const names = permissionList(pieces);
  const stated = {
    cooperation: localisedOf(pieces, "cooperation"),
    purposeText: localisedOf(pieces, "purpose"),
    triggerText: localisedOf(pieces, "trigger"),
    processing: localisedOf(pieces, "processing"),
    methods: wordsOf(pieces, "methods"),
    permissions: names.length === 0 ? { mode: "inherit", except: [] } : { mode: "own", permissions: names },
    versionRange: Line.safeParse(textOf(pieces, "version")).data ?? null,
    rights: localisedOf(pieces, "rights"),
    notes: localisedOf(pieces, "notes"),
  };
  const further = withoutGaps({
    retention: retentionOf(pieces),
    countries: placesOf(pieces),
    crossBorder: recipientOf(pieces),
  });
  const proposed = {
    ...withoutGaps(determined),
    ...stated,
    ...further,
  } as unknown as Partial<Integration>;
  return {
    kind: "integration",
    id: sdk?.id ?? null,
    proposed,
    undetermined: gapsOf(determined),
    rows: entry.rows,
  };
}

/** Inherited where the file says the same as the SDK: then a later edit of the SDK reaches the app. */
function dataOf(
  collection: NonNullable<ReturnType<typeof collectionOf>>,
  sdk: Sdk | undefined,
): Integration["data"] {
  const keys = (data: Sdk["data"]) =>
    data.kind === "items" ? data.items.flatMap(itemKeys).sort().join(" ") : data.kind;
  if (sdk !== undefined && keys(sdk.data) === keys(collection))
    return { mode: "inherit", except: [], refine: [] };
  return { mode: "own", collection };
}

/** Whether what the app does needs the SDK; undefined where a text says neither yes nor no. */
export function necessityOf(
  { text }: PlacedPiece,
  pieces: readonly PlacedPiece[],
): Integration["necessity"] | undefined {
  const isNo = /^(?:否|不是|非|no\b)/i.test(text);
  if (!isNo && !/^(?:是|应用的基本功能|yes\b)/i.test(text)) return undefined;
  return { required: !isNo, ifRefused: localisedOf(pieces, "ifRefused") };
}

function platformsOf(pieces: readonly PlacedPiece[]): string[] {
  const items = pieces.flatMap(({ value }) =>
    value.kind === "data" ? value.pieces.flatMap((one) => one.platforms) : [],
  );
  const named = [...wordsOf(pieces, "platform"), ...wordsOf(pieces, "itemPlatform")];
  const known = new Set([...named, ...items]);
  return currentTaxonomy.platforms.map((one) => one.id).filter((id) => known.has(id));
}

function purposesOf(pieces: readonly PlacedPiece[]): string[] | undefined {
  const texts = pieces
    .filter(({ field }) => field === "purpose" || field === "purposes")
    .map((piece) => piece.text);
  return someOf(purposesIn(texts));
}

/** The purposes that texts name, by their ids. */
export function purposesIn(texts: readonly string[]): string[] {
  return termsIn(
    texts.join("\n"),
    currentTaxonomy.purposes.filter((one) => one.id !== "other"),
  );
}

function permissionList(pieces: readonly PlacedPiece[]): Permission[] {
  return permissionsOf(pieces).flatMap((name) => {
    const platform =
      permissionTerm(name)?.platform ??
      (/^NS/.test(name) ? "ios" : name.startsWith("ohos.") ? "harmonyos" : "android");
    const permission = Permission.safeParse({
      name,
      platform,
      demand: "not-stated",
      purpose: null,
      askedWhen: null,
    });
    return permission.data === undefined ? [] : [permission.data];
  });
}

function packagesOf(pieces: readonly PlacedPiece[]): Pick<Sdk, "coordinates"> | null {
  const text = textOf(pieces, "packages");
  return text === null ? null : ({ coordinates: coordinatesOf(text) } as unknown as Pick<Sdk, "coordinates">);
}

function webLink(
  pieces: readonly PlacedPiece[],
  field: "policy" | "site" | "documentation" | "optOut",
): string | null {
  return WebLink.safeParse(linkOf(pieces, field)).data ?? null;
}

function someOf<T>(list: readonly T[]): T[] | undefined {
  return list.length === 0 ? undefined : [...list];
}

function withoutGaps<T extends object>(body: T): Partial<T> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function gapsOf(body: object): string[] {
  return Object.entries(body).flatMap(([field, value]) => (value === undefined ? [field] : []));
}
