import type { Comparison, EntryPair } from "../comparison.ts";
import type { EntryFacts } from "../facts.ts";
import { allItems, type Hit, hitIf, perKept, type Rule, read, recalled, secondHand } from "../rule.ts";
import { isAbroad } from "../terms.ts";

// Rows 28 to 31, 44 and 45: in which role, and where.

const countryPaths = [["countries"], ["vendor", "country"], ["crossBorder"]];
const rolePaths = [["role"], ["purposes"]];

export const becomesRecipient: Rule = {
  row: 28,
  says: "role R0 -> R1",
  class: "material",
  actions: ["N", "S", "P", "K", "ST"],
  sources: [read("PIPL 23"), read("PIPL 55"), recalled("EDPB 05/2020")],
  hasFloor: true,
  find: perKept((pair) =>
    hitIf(!pair.before.isRecipient && pair.after.isRecipient, { items: allItems(pair), paths: rolePaths }),
  ),
};

export const becomesProcessor: Rule = {
  row: 29,
  says: "role R1 -> R0",
  class: "notify",
  actions: ["K", "ST"],
  sources: [read("PIPL 21"), secondHand("GDPR 28")],
  hasFloor: false,
  find: perKept(({ before, after }) => hitIf(before.isRecipient && !after.isRecipient, { paths: rolePaths })),
};

export const goesAbroad: Rule = {
  row: 30,
  says: "e' abroad with data, and new or e not abroad",
  class: "material",
  actions: ["N", "X", "ST", { ask: "S", in: ["CN"] }, { ask: "P", in: ["CN"] }],
  sources: [
    read("PIPL 38"),
    read("PIPL 39"),
    read("PIPL 55"),
    recalled("GDPR 44-46"),
    recalled("28 CFR 202"),
  ],
  hasFloor: true,
  find: (comparison) =>
    comparison.entries
      .filter(
        ({ after, arrival, before }) =>
          after !== null &&
          after.items.size > 0 &&
          abroad(after, comparison).length > 0 &&
          (arrival !== null || before === null || abroad(before, comparison).length === 0),
      )
      .map(
        (pair): Hit => ({
          items: allItems(pair),
          pair,
          paths: pair.arrival === null ? countryPaths : arrivalPaths(pair),
        }),
      ),
};

export const comesHome: Rule = {
  row: 31,
  says: "e abroad, e' not",
  class: "notify",
  actions: [],
  sources: [read("PIPL 17(2)")],
  hasFloor: false,
  find: perKept(({ before, after }, comparison) =>
    hitIf(abroad(before, comparison).length > 0 && abroad(after, comparison).length === 0, {
      paths: countryPaths,
    }),
  ),
};

export const roleWithin: Rule = {
  row: 44,
  says: "role changes inside R0 or inside R1",
  class: "notify",
  actions: ["N", "K"],
  sources: [read("PIPL 17(2)"), read("PIPL 20"), recalled("GDPR 26")],
  hasFloor: false,
  find: perKept(({ before, after }) =>
    hitIf(before.role !== after.role && before.isRecipient === after.isRecipient, { paths: rolePaths }),
  ),
};

export const otherCountry: Rule = {
  row: 45,
  says: "abroad before and after, other country",
  class: "material",
  actions: ["N", "X", { ask: "P", in: ["CN"] }, { ask: "S", in: ["CN"], when: "other-entity" }],
  sources: [read("PIPL 39"), recalled("Standard Contract Measures 8"), recalled("GDPR 44-46")],
  hasFloor: false,
  find: perKept((pair, comparison) => {
    const [from, to] = [abroad(pair.before, comparison), abroad(pair.after, comparison)];
    return hitIf(from.length > 0 && to.some((country) => !from.includes(country)), {
      items: allItems(pair),
      paths: countryPaths,
    });
  }),
};

/** The countries of an entry that are abroad for the law at hand. */
export function abroad({ countries }: EntryFacts, { judge }: Comparison): string[] {
  return [...countries].filter(isAbroad[judge.region]);
}

function arrivalPaths({ before }: EntryPair): string[][] {
  return before === null ? [[]] : [["data"], ...countryPaths];
}
