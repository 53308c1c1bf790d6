// What the two lists hold, in every language at once and before any format.
import type { AnyDisclosure, DataItem, Demand, Entry, Localised } from "@pilu/schema";
import { taxonomyVersion } from "@pilu/schema/taxonomy";
import { indexOf, type Vocabulary } from "../../compose/index-of.ts";
import { onceFor } from "../../compose/once-for.ts";
import { sensitiveTypes } from "../../compose/sensitive.ts";
import { entriesOf } from "../cells.ts";

/**
 * 已收集个人信息清单 and 与第三方共享个人信息清单, which apps show in a menu of the second level at the deepest
 * (信管函〔2021〕292号, 2021).
 */
export const doubleLists = ["collected", "shared"] as const;
export type DoubleListName = (typeof doubleLists)[number];

export interface DoubleList {
  readonly name: DoubleListName;
  readonly document: AnyDisclosure;
  /** What the app itself collects, as the registry has it; null where only the document is at hand, which lacks it. */
  readonly own: readonly DataItem[] | null;
}

/** One kind of personal information in a list, with the fields of the notice: kind, purpose, situation, way. */
export interface Listed {
  /** The SDK that collects or receives it; null: the app itself. */
  readonly entry: Entry | null;
  /** Id and name; null: the vendor does not say what it collects. */
  readonly kind: { readonly id: string; readonly names: Localised } | null;
  readonly isSensitive: boolean;
  readonly demand: { readonly id: Demand; readonly names: Localised };
  readonly platforms: readonly Localised[];
  /** Empty where nothing is recorded, as the two below. */
  readonly purpose: readonly Localised[];
  readonly scenario: readonly Localised[];
  readonly how: readonly Localised[];
}

/** Everything in a list: the app's own first, then SDK by SDK in the order of the document. */
export function listed(list: DoubleList): readonly Listed[] {
  const known = made(list.document);
  const key = `${list.name} ${JSON.stringify(list.own)}`;
  const rows = known.get(key) ?? rowsOf(list);
  known.set(key, rows);
  return rows;
}

// A list is rendered in several formats and languages, one after another.
const made = onceFor((_: AnyDisclosure) => new Map<string, readonly Listed[]>());

function rowsOf({ name, document, own }: DoubleList): readonly Listed[] {
  const names = namesIn(document);
  const entries = entriesOf(document).filter(name === "shared" ? isShared : () => true);
  const bySdk = entries.flatMap((entry) => ofEntry(entry, names));
  return name === "shared" ? bySdk : [...ofApp(own ?? [], { document, names }), ...bySdk];
}

/** What an open-source library handles stays on the device: nobody else receives it. */
function isShared({ role }: Entry): boolean {
  return role !== "open-source-local";
}

interface Names {
  /** The labels of several ids. */
  all(vocabulary: Vocabulary, ids: readonly string[]): readonly Localised[];
  /** One id with its label. */
  one<Id extends string>(vocabulary: Vocabulary, id: Id): { readonly id: Id; readonly names: Localised };
}

/**
 * Labels as the document has them; of ids that only the app's own items use, as its taxonomy has them. The same question
 * has the same object for an answer: there are hundreds of rows and few answers.
 */
function namesIn({ labels, taxonomy }: AnyDisclosure): Names {
  const index = indexOf(taxonomyVersion(taxonomy));
  const lists = new Map<string, readonly Localised[]>();
  const ones = new Map<string, { readonly id: string; readonly names: Localised }>();
  const label = (vocabulary: Vocabulary, id: string): Localised => {
    const block = labels[vocabulary];
    const own = block !== undefined && Object.hasOwn(block, id) ? block[id] : undefined;
    return own ?? index.labels[vocabulary].get(id) ?? { en: id, "zh-CN": id };
  };
  return {
    all(vocabulary, ids) {
      const key = `${vocabulary} ${ids.join()}`;
      const found = lists.get(key) ?? ids.map((id) => label(vocabulary, id));
      lists.set(key, found);
      return found;
    },
    one<Id extends string>(vocabulary: Vocabulary, id: Id) {
      const key = `${vocabulary} ${id}`;
      const found = ones.get(key) ?? { id, names: label(vocabulary, id) };
      ones.set(key, found);
      return found as { readonly id: Id; readonly names: Localised };
    },
  };
}

function ofApp(
  own: readonly DataItem[],
  { document, names }: { document: AnyDisclosure; names: Names },
): Listed[] {
  const use = { app: document.app, function: null, purposes: [] };
  const index = indexOf(taxonomyVersion(document.taxonomy));
  const sensitive = sensitiveTypes({ kind: "items", items: [...own] }, use, index);
  return own.map((item) => ({
    ...ofItem(item, names),
    entry: null,
    isSensitive: sensitive.includes(item.type),
    purpose: names.all("purpose", item.purposes),
    scenario: present(item.condition, item.note),
    how: names.all("method", item.methods),
  }));
}

function ofEntry(entry: Entry, names: Names): Listed[] {
  const whole = {
    entry,
    purpose: [entry.purposeText],
    scenario: [entry.scenario],
    how: names.all("method", entry.methods),
  };
  if (entry.data.kind === "none") return [];
  if (entry.data.kind === "not-stated") {
    const platforms = names.all("platform", entry.platforms);
    return [
      { ...whole, kind: null, isSensitive: false, demand: names.one("demand", "not-stated"), platforms },
    ];
  }
  // What an item leaves open is as it is for the SDK, and one list for all such items.
  return entry.data.items.map((item) => ({
    ...ofItem(item, names),
    entry,
    isSensitive: entry.sensitiveTypes.includes(item.type),
    purpose: item.purposes.length > 0 ? names.all("purpose", item.purposes) : whole.purpose,
    scenario: item.condition === null ? whole.scenario : [entry.scenario, item.condition],
    how: item.methods.length > 0 ? names.all("method", item.methods) : whole.how,
  }));
}

function ofItem({ type, demand, platforms }: DataItem, names: Names) {
  return {
    kind: names.one("data-type", type),
    demand: names.one("demand", demand),
    platforms: names.all("platform", platforms),
  };
}

function present(...texts: readonly (Localised | null)[]): Localised[] {
  return texts.filter((text) => text !== null);
}
