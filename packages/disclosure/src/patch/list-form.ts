import { canonical, type DataItem, inLanguage, type Json, type Localised } from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { indexOf, type Vocabulary } from "../compose/index-of.ts";
import { mergedItems } from "../compose/merged-items.ts";
import { compareText, inOrder } from "../compose/order.ts";

/** A list by the keys of its members: `open` takes it apart, `close` gives its normal form. */
export interface ListForm {
  /** Whether the order in which the members were written down says something. */
  readonly keepsOrder: boolean;
  open(list: readonly Json[]): Map<string, Json>;
  close(members: ReadonlyMap<string, Json>): Json[];
}

type Row = Readonly<Record<string, Json>>;
type KeyOf = (row: Row) => string;

const by =
  (...names: readonly string[]): KeyOf =>
  (row) =>
    names.map((name) => String(row[name])).join("|");

// By the fields that hold them. A list of objects that is not named here is compared as one.
const sorted: Readonly<Record<string, KeyOf>> = {
  builds: by("platform", "build"),
  except: by("key"),
  history: by("on", "kind"),
  options: by("name"),
  otherPolicies: by("url"),
  overrides: by("row"),
  permissions: by("name", "platform"),
  purposes: by("purpose"),
  refine: by("key"),
  sources: (row) => String(row.url ?? row.title),
};
// What a page says first is the author's choice; nothing else that a page shows as a list has an order of its own.
const asWritten: Readonly<Record<string, KeyOf>> = {
  // Two edits may each have taken one of its last two languages: the schema refuses what has no title.
  refusal: ({ title }) => (title === null ? "" : inLanguage(title as Localised, "zh-CN").text),
};
const ofItems: readonly string[] = ["items", "firstParty"];

// The first locale is the one that a reader of no known language gets.
const ranked: readonly string[] = ["locales"];
const vocabularies: Readonly<Record<string, Vocabulary>> = {
  methods: "method",
  platforms: "platform",
  purposes: "purpose",
  regions: "region",
  types: "data-type",
};

/** How the list in the field `name` is keyed; null where it is compared as one. */
export function listForm(name: string, isOfObjects: boolean): ListForm | null {
  if (!isOfObjects) return ranked.includes(name) ? null : setForm(vocabularies[name]);
  if (ofItems.includes(name)) return itemsForm;
  const [loose, strict] = [sorted[name], asWritten[name]];
  if (loose !== undefined) return sortedForm(loose);
  return strict === undefined ? null : writtenForm(strict);
}

function setForm(vocabulary: Vocabulary | undefined): ListForm {
  return {
    keepsOrder: false,
    open: (list) => new Map(list.map((word) => [String(word), word])),
    close: (members) => {
      const words = [...members.keys()];
      if (vocabulary === undefined) return words.sort(compareText);
      return inOrder(words, { index: indexOf(currentTaxonomy), vocabulary });
    },
  };
}

function sortedForm(keyOf: KeyOf): ListForm {
  return {
    keepsOrder: false,
    open: (list) => grouped(list as readonly Row[], keyOf),
    close: (members) => [...members].sort(([a], [b]) => compareText(a, b)).flatMap(([, member]) => member),
  };
}

function writtenForm(keyOf: KeyOf): ListForm {
  return {
    keepsOrder: true,
    open: (list) => grouped(list as readonly Row[], keyOf),
    close: (members) => [...members.values()].flat(),
  };
}

// An item on several platforms is one for each of them, until those that say the same share a row again.
const itemsForm: ListForm = {
  keepsOrder: false,
  open: (list) => {
    const items = list as unknown as readonly DataItem[];
    const single = items.flatMap((item) => item.platforms.map((one) => ({ ...item, platforms: [one] })));
    const members = [...new Map(single.map((item) => [canonical(item), item]))].sort(([a], [b]) =>
      compareText(a, b),
    );
    return grouped(
      members.map(([, item]) => item as unknown as Row),
      ({ type, platforms }) => `${type}|${platforms}`,
    );
  },
  close: (members) => {
    const items = [...members.values()].flat() as unknown as readonly DataItem[];
    const pieces = items.flatMap((item) => item.platforms.map((platform) => ({ item, platform })));
    return mergedItems(pieces, indexOf(currentTaxonomy)) as unknown as Json[];
  },
};

/** Members by key. Several of one key, which no form writes but some schemas let pass, are one part: a list. */
function grouped(list: readonly Row[], keyOf: KeyOf): Map<string, Json> {
  const found = new Map<string, Json>();
  for (const member of list) {
    const key = keyOf(member);
    const known = found.get(key);
    found.set(key, known === undefined ? member : [known, member].flat());
  }
  return found;
}
