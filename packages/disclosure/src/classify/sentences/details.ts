import { type ChangeKind, type ContentChange, Locale } from "@pilu/schema";
import { pathOf } from "../../diff/pointer.ts";
import { type EntryTelling, named, type Teller } from "./entry-telling.ts";
import type { Sentence, Speaker } from "./speaker.ts";

/** Kinds that follow from other differences; they are told only where nothing else is. */
export const followers: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  "label.added",
  "label.removed",
  "page.order",
  "entry.order",
  "entry.sensitive-types",
  "entry.unconfirmed",
  "item.suggested",
]);

/** Kinds of text that may be edited without a change of what it says. */
const wording: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  "entry.purpose-text",
  "entry.scenario",
  "entry.trigger-text",
  "entry.processing",
  "entry.brief",
  "entry.notes",
  "entry.security",
  "entry.certification",
]);

/** What no other teller took: each field once, with old and new where they fit into a sentence. */
export const details: Teller = (telling) => {
  const { known, pair, speaker } = telling;
  const left = telling.takeWhere(() => true);
  if (left.length > 0 && left.every((change) => wording.has(change.kind)) && known.sameMeaning.has(pair.id))
    return [speaker.sentence("wordingSame", left, named(telling))];
  const fields = new Map<string, ContentChange[]>();
  for (const change of left) {
    const key = `${change.kind} ${partOf(change, speaker) ?? ""}`;
    fields.set(key, [...(fields.get(key) ?? []), change]);
  }
  return [...fields.values()].map((changes) => detail(telling, changes));
};

function detail(telling: EntryTelling, changes: readonly ContentChange[]): Sentence {
  const { speaker } = telling;
  const [change] = changes;
  if (change === undefined) throw new RangeError("a detail has a change");
  const field = `${speaker.noun(change.kind)}${foreignTo(changes, speaker)}`;
  const part = partOf(change, speaker);
  const replaced = replacedValues(change, speaker);
  const slots = { ...named(telling), field, ...replaced };
  if (part !== null)
    return speaker.sentence(replaced === null ? "detailOfUpdated" : "detailOfReplaced", changes, {
      ...slots,
      part,
    });
  return speaker.sentence(replaced === null ? "detailUpdated" : "detailReplaced", changes, slots);
}

/** ` (English)` where the text differs in languages that this reader does not see. */
export function foreignTo(changes: readonly ContentChange[], { list, reader, word }: Speaker): string {
  const tags = changes.map(({ path }) => pathOf(path).at(-1) ?? "");
  const names = tags.filter(isOwnLanguage).map((tag) => word(`language.${tag}`));
  if (names.length < tags.length || tags.includes(reader.locale)) return "";
  return word("aside", { text: list(names) });
}

function isOwnLanguage(tag: string): tag is Locale {
  return Locale.safeParse(tag).success;
}

/** The item, purpose or permission that a change is about, by its name. */
function partOf({ path }: ContentChange, speaker: Speaker): string | null {
  const [, , list, key, item] = pathOf(path);
  if (list === "purposes" && key !== undefined) return speaker.labels("purpose", [key.replace(/~\d+$/, "")]);
  if (list === "permissions" && key !== undefined)
    return speaker.labels("permission", [key.replace(/\|.*$/, "")]);
  if (list !== "data" || key !== "items" || item === undefined) return null;
  const [type = "", platform = ""] = item.split("|");
  const name = speaker.labels("data-type", [type]);
  return `${name}${speaker.word("aside", { text: speaker.labels("platform", [platform]) })}`;
}

const vocabularies: Readonly<Partial<Record<ChangeKind, string>>> = {
  "app.audience": "audience",
  "app.platforms": "platform",
  "app.regions": "region",
  "controller.country": "country",
  "entry.function": "function",
  "entry.kind": "kind",
  "entry.platforms": "platform",
  "permission.demand": "demand",
  "purpose.basis": "basis",
  "purpose.role": "role",
  "vendor.country": "country",
};
const plain: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  "app.policy",
  "app.retired",
  "app.site",
  "app.slug",
  "entry.packages",
  "entry.version-range",
  "link.documentation",
  "link.site",
  "page.notice-days",
]);

/** Old and new of a value that has a name or is one itself; null where it takes more than a sentence to say. */
export function replacedValues(change: ContentChange, speaker: Speaker): { a: string; b: string } | null {
  const [a, b] = [valueText(change.kind, change.from, speaker), valueText(change.kind, change.to, speaker)];
  return a === null || b === null || a === b ? null : { a, b };
}

function valueText(kind: ChangeKind, value: unknown, speaker: Speaker): string | null {
  const vocabulary = vocabularies[kind];
  if (vocabulary === undefined && !plain.has(kind)) return null;
  if (value === null) return speaker.word("notStated");
  const values = (Array.isArray(value) ? value : [value]).map(String);
  return vocabulary === undefined ? speaker.list(values) : speaker.labels(vocabulary, values);
}
