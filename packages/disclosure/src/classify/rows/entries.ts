import type { PurposeId } from "@pilu/schema";
import type { Arrival } from "../arrival.ts";
import type { Comparison, EntryPair, KeptPair } from "../comparison.ts";
import { gainedItems } from "../item-moves.ts";
import { allItems, type Hit, type Rule, read, recalled } from "../rule.ts";

// Rows 12 to 16: entries that come and go.

export const entryGone: Rule = {
  row: 12,
  says: "entry gone",
  class: "minor",
  actions: [
    { ask: "D", when: "had-data" },
    { ask: "ST", when: "had-data" },
  ],
  sources: [read("PIPL 21"), read("PIPL 47"), read("GB/T 43435 6.1 b)3)")],
  hasFloor: false,
  find: ({ entries }) => entries.filter((pair) => pair.after === null).map(whole),
};

export const entryWithoutData: Rule = {
  row: 13,
  says: "entry added without data",
  class: "minor",
  actions: [],
  sources: [read("PIPL 17(2)")],
  hasFloor: false,
  find: ({ entries }) =>
    entries
      .filter((pair) => pair.before === null && pair.after !== null && pair.after.items.size === 0)
      .map(whole),
};

export const onBehalf: Rule = {
  row: 14,
  says:
    "new R0 entry; or R0 entry gains an item or a purpose whose pairs are all told; " +
    "or new R1 entry whose pairs are all told",
  class: "notify",
  actions: ["N", "P", "K", "ST"],
  sources: [read("PIPL 17(2)"), read("PIPL 21"), read("PIPL 55"), read("NDSR 12")],
  hasFloor: false,
  find: (comparison) => [
    ...arrivals(comparison, "on-behalf", "told"),
    ...comparison.kept
      .filter((pair) => !pair.after.isRecipient)
      .flatMap((pair) => toldGains(pair, comparison)),
  ],
};

export const newRecipient: Rule = {
  row: 15,
  says: "new R1 entry, neither 14 nor 16 (absorbs 17, 24 for its items)",
  class: "material",
  actions: ["N", "S", "P", "K", "ST"],
  questions: [{ ask: "sensitive-in-use", in: ["CN"], when: "contextual" }],
  sources: [read("PIPL 23"), read("PIPL 55"), recalled("EDPB 05/2020"), read("GB/T 35273-2020 Annex D 3")],
  hasFloor: true,
  find: (comparison) => arrivals(comparison, "recipient"),
};

export const substitute: Rule = {
  row: 16,
  says:
    "new entry, and a removed entry of equal role and other entity id holds all its purposes and data " +
    "(absorbs 14, 15, 17, 18, 24)",
  class: { otherwise: "notify", recipient: "material" },
  actions: ["N", "P", "K", "ST", { ask: "S", when: "recipient" }],
  sources: [read("PIPL 23"), read("PIPL 55"), recalled("EDPB 05/2020")],
  hasFloor: false,
  find: (comparison) => arrivals(comparison, "substitute"),
};

function whole(pair: EntryPair): Hit {
  return { pair, paths: [[]] };
}

function arrivals({ entries }: Comparison, ...how: Arrival[]): Hit[] {
  return entries
    .filter((pair) => pair.arrival !== null && how.includes(pair.arrival))
    .map((pair) => ({ items: allItems(pair), pair, paths: [[]] }));
}

function toldGains(pair: KeptPair, { told }: Comparison): Hit[] {
  const { before, after } = pair;
  const items = gainedItems(pair)
    .filter((item) => item.purposes.size > 0 && told.item(item, after))
    .map((item): Hit => ({ items: [item], pair, paths: [item.path] }));
  const isTold = (purpose: PurposeId) => {
    const used = allItems(pair).filter((item) => item.purposes.has(purpose));
    return used.length > 0 && used.every((item) => told.pair(item, purpose, after));
  };
  const purposes = [...after.purposes]
    .filter((purpose) => !before.purposes.has(purpose) && isTold(purpose))
    .map(
      (purpose): Hit => ({ items: allItems(pair), pair, paths: purposePaths(purpose), purposes: [purpose] }),
    );
  return [...items, ...purposes];
}

function purposePaths(purpose: PurposeId): string[][] {
  return [["purposes", purpose]];
}
