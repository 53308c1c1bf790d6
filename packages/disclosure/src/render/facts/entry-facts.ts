import type { AnyDisclosure, Entry } from "@pilu/schema";
import type { Reader } from "../reader.ts";
import { type Extent, type Fact, FactWriter } from "./fact.ts";
import { addIdentity } from "./identity-facts.ts";
import { addMore } from "./more-facts.ts";
import { addRefusal } from "./refusal-facts.ts";
import { addAbroad, addSensitive } from "./strip-facts.ts";
import { addUse } from "./use-facts.ts";

/** What the facts of an entry depend on beside the entry: what its list shows. */
export interface Scope {
  readonly columns: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  readonly hasRefusalWays: boolean;
}

/** A list as one reader sees it. */
export interface View {
  readonly reader: Reader;
  readonly scope: Scope;
}

export function scopeOf({ app, settings }: AnyDisclosure): Scope {
  return {
    columns: new Set<string>(settings.columns),
    hasRefusalWays: settings.refusal.length > 0,
    regions: new Set<string>(app.regions),
  };
}

/** Everything that is told of an SDK but its data items and permissions, in the order of reading. */
export function entryFacts(entry: Entry, { reader, scope }: View, extent: Extent = "told"): Fact[] {
  const writer = new FactWriter(reader, extent);
  addIdentity(writer, entry, scope);
  addUse(writer, entry, scope);
  addRefusal(writer, entry, scope);
  addSensitive(writer, entry);
  addAbroad(writer, entry);
  addMore(writer, entry, scope);
  return writer.facts;
}

/** Those of the facts that `add` writes. */
export function factsBy(
  add: (writer: FactWriter, entry: Entry, scope: Scope) => void,
  entry: Entry,
  { reader, scope }: View,
): Fact[] {
  const writer = new FactWriter(reader, "told");
  add(writer, entry, scope);
  return writer.facts;
}
