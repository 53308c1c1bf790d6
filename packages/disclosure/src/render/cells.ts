import type { AnyDisclosure, Entry, Locale } from "@pilu/schema";
import { collectionFact, permissionsFact, tellsPermissions } from "./facts/collection-facts.ts";
import { entryFacts, scopeOf, type View } from "./facts/entry-facts.ts";
import type { Fact } from "./facts/fact.ts";
import { itemFacts } from "./facts/item-facts.ts";
import { permissionFacts } from "./facts/permission-facts.ts";
import { readerOf } from "./reader.ts";
import { factLanguage, factText } from "./text.ts";

/** One thing a list says of one SDK. `text` is never empty. */
export interface Cell {
  /** Id of the entry. */
  readonly entry: string;
  /** Path of the field in the entry; data items and permissions by key: `data.imei|android.demand`. */
  readonly field: string;
  readonly label: string;
  readonly text: string;
  /** The language the text is really in; where its parts differ, the one that is not the reader's. */
  readonly language: string;
}

/** Every cell of the list in one language, entry by entry, each entry once. */
export function cells(document: AnyDisclosure, locale: Locale): Cell[] {
  const reader = readerOf(document, locale);
  const view = { reader, scope: scopeOf(document) };
  return entriesOf(document).flatMap((entry) =>
    factsOf(entry, view).map((fact) => ({
      entry: entry.id,
      field: fact.field,
      label: reader.word(fact.label),
      language: factLanguage(fact, reader),
      text: factText(fact, reader),
    })),
  );
}

/** The entries of a document, each once: by platform an entry may stand in several groups. */
export function entriesOf({ groups }: Pick<AnyDisclosure, "groups">): Entry[] {
  const byId = new Map<string, Entry>();
  for (const group of groups) for (const entry of group.entries) byId.set(entry.id, entry);
  return [...byId.values()];
}

function factsOf(entry: Entry, view: View): Fact[] {
  const { reader } = view;
  const items = entry.data.kind === "items" ? entry.data.items : [];
  return [
    ...entryFacts(entry, view),
    collectionFact(entry, reader),
    ...items.flatMap((item) => itemFacts(item, { ...view, entry })),
    ...(tellsPermissions(entry) ? [permissionsFact(entry, reader)] : []),
    ...entry.permissions.flatMap((permission) => permissionFacts(permission, reader)),
  ];
}
