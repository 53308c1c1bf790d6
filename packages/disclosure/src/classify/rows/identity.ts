import type { Comparison, EntryPair } from "../comparison.ts";
import type { EntryFacts } from "../facts.ts";
import { readingOf } from "../governing.ts";
import { allItems, type Hit, hitIf, perKept, type Rule, read } from "../rule.ts";
import { governingLanguage } from "../terms.ts";
import { differ } from "./text.ts";

// Rows 8 to 11 and 38: who is named. These rows also compare entries that handled no data.

type Standing = EntryPair & { readonly before: EntryFacts; readonly after: EntryFacts };

export const sdkName: Rule = {
  row: 8,
  says: "SDK name differs",
  class: "notify",
  actions: [],
  sources: [read("PIPL 17(2)")],
  hasFloor: false,
  find: perStanding(({ before, after }, comparison) =>
    hitIf(readsOtherwise(before.entry.names, after.entry.names, comparison), { paths: [["names"]] }),
  ),
};

export const entityName: Rule = {
  row: 9,
  says: "entity id equal, entity name differs (also controller)",
  class: "notify",
  actions: ["N"],
  sources: [read("PIPL 17(2)")],
  hasFloor: false,
  find: (comparison) => [
    ...perStanding(({ before, after }) =>
      hitIf(
        before.entity === after.entity &&
          readsOtherwise(before.entry.vendor.names, after.entry.vendor.names, comparison),
        {
          paths: [["vendor", "names"]],
        },
      ),
    )(comparison),
    ...perController(
      comparison,
      (was, is) => was.id === is.id && readsOtherwise(was.names, is.names, comparison),
      "names",
    ),
  ],
};

export const entityReplaced: Rule = {
  row: 10,
  says: "entity id differs, data before and after",
  class: "material",
  actions: ["N", "K", { ask: "P", in: ["CN"] }],
  questions: [{ ask: "succession", when: "recipient" }],
  sources: [read("PIPL 22"), read("PIPL 23"), read("PIPL 55"), read("GB/T 35273-2020 Annex D 3")],
  hasFloor: true,
  find: perKept((pair) =>
    hitIf(pair.before.entity !== pair.after.entity && pair.after.items.size > 0, {
      items: allItems(pair),
      paths: [["vendor"]],
    }),
  ),
};

export const contact: Rule = {
  row: 11,
  says: "contact differs, entity id equal (also controller)",
  class: "notify",
  actions: [{ ask: "N", when: "recipient" }],
  sources: [read("PIPL 17(2)"), read("GB/T 35273-2020 Annex D 5")],
  hasFloor: false,
  find: (comparison) => [
    ...perStanding(({ before, after }) =>
      hitIf(
        before.entity === after.entity &&
          readsOtherwise(before.entry.vendor.contact, after.entry.vendor.contact, comparison),
        {
          paths: [["vendor", "contact"]],
        },
      ),
    )(comparison),
    ...perController(
      comparison,
      (was, is) => was.id === is.id && readsOtherwise(was.contact, is.contact, comparison),
      "contact",
    ),
  ],
};

export const controller: Rule = {
  row: 38,
  says: "controller id differs",
  class: "material",
  actions: ["N"],
  sources: [read("PIPL 22"), read("GB/T 35273-2020 Annex D 2")],
  hasFloor: false,
  find: (comparison) => perController(comparison, (was, is) => was.id !== is.id, null),
};

function perStanding(find: (pair: Standing, comparison: Comparison) => Omit<Hit, "pair">[]): Rule["find"] {
  return (comparison) =>
    comparison.entries.flatMap((pair) =>
      pair.before === null || pair.after === null
        ? []
        : find({ ...pair, after: pair.after, before: pair.before }, comparison).map((hit) => ({
            ...hit,
            pair,
          })),
    );
}

type ControllerFacts = Comparison["after"]["app"]["controller"];

// The controller decides itself, as a recipient does: users write to it first.
function perController(
  { before, after }: Comparison,
  holds: (was: ControllerFacts, is: ControllerFacts) => boolean,
  part: string | null,
): Hit[] {
  if (before === null || !holds(before.app.controller, after.app.controller)) return [];
  const path = ["app", "controller", ...(part === null ? [] : [part])];
  return [{ pair: null, paths: [path], when: ["recipient"] }];
}

function readsOtherwise(from: unknown, to: unknown, { judge }: Comparison): boolean {
  const language = governingLanguage[judge.region];
  return differ(from, to) && differ(readingOf(from, language), readingOf(to, language));
}
