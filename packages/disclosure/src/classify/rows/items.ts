import type { Comparison, EntryPair, KeptPair } from "../comparison.ts";
import type { ItemFacts } from "../facts.ts";
import { itemMoves } from "../item-moves.ts";
import { type Hit, perKept, type Rule, read, recalled, secondHand } from "../rule.ts";

// Rows 17 to 23: what is collected.

export const itemGained: Rule = {
  row: 17,
  says: "gained item, not sens: R1 always; R0 if (type, platform) is in no entry of L",
  class: "material",
  actions: ["N", "c", "ST"],
  questions: [{ ask: "sensitive-in-use", in: ["CN"], when: "contextual" }],
  sources: [
    read("PIPL 14(2)"),
    read("PIPL 23"),
    recalled("NDSR 22"),
    recalled("GDPR 13(3)"),
    read("CCPA 1798.100(a)"),
  ],
  hasFloor: false,
  find: (comparison) => perItem(comparison, (pair) => itemMoves(pair, comparison).gained),
};

export const sensitiveGained: Rule = {
  row: 18,
  says: "as 17 with sens(type) or position >= precise; also inside a new R1 entry",
  class: "material",
  actions: ["N", { ask: "c", in: ["EU", "US"] }, { ask: "S", in: ["CN"] }, "P", "ST"],
  proofs: [{ ask: "necessity-impact-text", in: ["CN"] }],
  // Stays on record once it was answered: the answer is why the item stands here.
  questions: [{ ask: "sensitive-in-use", in: ["CN"], when: "contextual" }],
  sources: [
    read("PIPL 28"),
    read("PIPL 29"),
    read("PIPL 30"),
    read("PIPL 55"),
    recalled("GDPR 9"),
    secondHand("TC260-PG-20244A"),
  ],
  hasFloor: true,
  find: (comparison) => perItem(comparison, (pair) => itemMoves(pair, comparison).gainedSensitive),
};

export const itemLost: Rule = {
  row: 19,
  says: "item lost and not part of 18, 22, 23",
  class: "minor",
  actions: ["ST", { ask: "D", when: "nothing-left" }],
  sources: [read("PIPL 17(2)"), read("PIPL 47")],
  hasFloor: false,
  find: perKept((pair, comparison) =>
    itemMoves(pair, comparison).lost.map((item) => ({ paths: [item.path] })),
  ),
};

export const madeRequired: Rule = {
  row: 20,
  says: "kept item optional -> required",
  class: "material",
  actions: ["N", "c", "ST"],
  sources: [read("PIPL 14(2)"), read("PIPL 16")],
  hasFloor: false,
  find: perKept((pair) => demandHits(pair, "optional", "required")),
};

export const madeOptional: Rule = {
  row: 21,
  says: "kept item required -> optional",
  class: "minor",
  actions: ["ST"],
  sources: [read("PIPL 17(2)")],
  hasFloor: false,
  find: perKept((pair) => demandHits(pair, "required", "optional")),
};

export const lessResettable: Rule = {
  row: 22,
  says: "existing entry, one platform: highest rank rises by a gained untold identifier",
  class: "material",
  actions: ["N", "c", "L", "ST"],
  sources: [read("PIPL 14(2)"), read("GB/T 35273-2020 Annex D 1")],
  hasFloor: false,
  find: perKept((pair, comparison) =>
    itemMoves(pair, comparison).rising.map(({ gained, lost }) => ({
      items: gained,
      paths: [...gained, ...lost].map((item) => item.path),
    })),
  ),
};

export const moreResettable: Rule = {
  row: 23,
  says: "existing entry, one platform: highest rank falls, one identifier gained and one lost",
  class: "notify",
  actions: ["N", "ST"],
  questions: [{ ask: "consent-text", in: ["CN"] }],
  sources: [read("PIPL 14(2)"), read("PIPL 17(2)")],
  hasFloor: false,
  find: perKept((pair, comparison) =>
    itemMoves(pair, comparison).falling.map(({ gained, lost }) => ({
      items: gained,
      paths: [...gained, ...lost].map((item) => item.path),
    })),
  ),
};

function perItem({ entries }: Comparison, pick: (pair: EntryPair) => readonly ItemFacts[]): Hit[] {
  return entries.flatMap((pair) => pick(pair).map((item) => ({ items: [item], pair, paths: [item.path] })));
}

function demandHits({ before, after }: KeptPair, from: string, to: string) {
  return [...after.items.values()]
    .filter((item) => item.demand === to && before.items.get(item.key)?.demand === from)
    .map((item) => ({ items: [item], paths: [item.path] }));
}
