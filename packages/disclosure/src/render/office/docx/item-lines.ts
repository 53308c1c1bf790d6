import type { Demand, Entry } from "@pilu/schema";
import type { Fact } from "../../facts/fact.ts";
import { labelText } from "../../plain.ts";
import type { Reader } from "../../reader.ts";
import { factText } from "../../text.ts";
import type { ToldEntry } from "../../told-entry.ts";
import { detailRuns } from "./facts.ts";
import type { Run } from "./markup.ts";

/** In the order in which they are told: required, optional and not stated apart. */
const demands = ["required", "optional", "not-stated"] as const satisfies readonly Demand[];

/**
 * The data items: in one line those of which there is nothing more to say, in one line each those that are alike in the
 * one thing there is, then the others. What goes for all is not said again.
 */
export function itemLines({ entry, items }: ToldEntry, reader: Reader): Run[][] {
  if (entry.data.kind !== "items") return [];
  const all = entry.data.items.map((item, at): ToldItem => {
    const isSensitive = entry.sensitiveTypes.includes(item.type);
    const told = beyond(entry, items[at] ?? []).filter(
      ({ field }) => field !== "data.demand" && (field !== "data.sensitive" || isSensitive),
    );
    return { demand: item.demand, isSensitive, told };
  });
  return demands.flatMap((demand) => {
    const those = all.filter((item) => item.demand === demand);
    if (those.length === 0) return [];
    const alike = new Map<string | null, ToldItem[]>();
    for (const item of those) {
      const shared = sharedHead(item, reader);
      alike.set(shared, [...(alike.get(shared) ?? []), item]);
    }
    const own = (alike.get(null) ?? []).map((item) => detailRuns(item.told, { reader, ...item }));
    const plain = alike.get("") ?? [];
    const head = headRun(demand, { count: those.length, reader });
    const lines = [...alike].flatMap(([text, some]): Run[][] =>
      text === null || text === "" ? [] : [[{ style: "Muted", text }, ...namesOf(some, reader)]],
    );
    return [[head, ...namesOf(plain, reader)], ...lines, ...own];
  });
}

interface ToldItem {
  readonly demand: Demand;
  readonly isSensitive: boolean;
  readonly told: readonly Fact[];
}

/** What stands before the names of items that are alike: nothing is said of them (""), or this; null where more is. */
function sharedHead({ told: [, only, ...more] }: ToldItem, reader: Reader): string | null {
  if (only === undefined) return "";
  if (more.length > 0) return null;
  if (only.field === "data.sensitive") return labelText(reader.word("sensitive"), reader);
  return only.field === "data.platforms" ? labelText(factText(only, reader), reader) : null;
}

function namesOf(items: readonly ToldItem[], reader: Reader): Run[] {
  const between = { text: reader.between("list") };
  return items.flatMap(({ told, isSensitive }, at) => {
    const runs = detailRuns(told.slice(0, 1), { reader, isSensitive });
    return at === 0 ? runs : [between, ...runs];
  });
}

/** The permissions, a line each: their names are long, and testers search for them. */
export function permissionLines({ entry, eachPermission }: ToldEntry, reader: Reader): Run[][] {
  const all = entry.permissions.map(({ demand }, at) => ({ demand, facts: eachPermission[at] ?? [] }));
  return demands.flatMap((demand) => {
    const those = all.filter((one) => one.demand === demand);
    if (those.length === 0) return [];
    const lines = those.map(({ facts }) => {
      const told = beyond(entry, facts).filter(({ label }) => label !== "permissionDemand");
      return detailRuns(told, { reader });
    });
    return [[headRun(demand, { count: those.length, reader })], ...lines];
  });
}

function headRun(demand: Demand, { count, reader }: { count: number; reader: Reader }): Run {
  const { text } = reader.label("demand", demand);
  return { style: "Label", text: labelText(reader.word("countOf", { count, text }), reader) };
}

/** What a data item or a permission says beyond its SDK: its platforms where the SDK has others too, what is known. */
function beyond({ platforms }: Entry, [name, ...facts]: readonly Fact[]): readonly Fact[] {
  if (name === undefined) return [];
  const told = facts.filter(
    ({ label, phrases }) =>
      (label !== "itemPlatforms" || phrases.length < platforms.length) && phrases[0]?.isAbsent !== true,
  );
  return [name, ...told];
}
