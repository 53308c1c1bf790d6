import type { PurposeId } from "@pilu/schema";
import type { Comparison, EntryPair, KeptPair } from "../comparison.ts";
import { type EntryFacts, type ItemFacts, pairOf } from "../facts.ts";
import { allItems, type Hit, hitIf, perKept, type Rule, read, recalled } from "../rule.ts";
import { triggerRank } from "../terms.ts";

// Rows 24 to 27 and 43: what it is used for, when and how.

export const purposeGained: Rule = {
  row: 24,
  says: "R1: purpose gained while an item is kept; R0: untold pair whose (type, platform) is in L",
  class: "material",
  actions: ["N", "c", "ST"],
  proofs: [{ ask: "necessity-impact-text", in: ["CN"], when: "sensitive" }],
  sources: [read("PIPL 14(2)"), read("PIPL 23"), recalled("NDSR 22"), recalled("GDPR 13(3)")],
  hasFloor: true,
  find: (comparison) =>
    comparison.entries.flatMap((pair) => {
      const { after } = pair;
      if (after === null) return [];
      return [...after.purposes].flatMap((purpose): Hit[] => {
        const items = newlyUsed(pair, after, purpose, comparison);
        if (items.length === 0) return [];
        return [{ items, pair, paths: usePaths(purpose, items), purposes: [purpose] }];
      });
    }),
};

export const purposeLost: Rule = {
  row: 25,
  says: "purpose lost",
  class: "minor",
  actions: ["ST"],
  sources: [read("PIPL 17(2)")],
  hasFloor: false,
  find: perKept(({ before, after }) =>
    [...before.purposes].flatMap((purpose) => {
      const unused = [...before.items.values()].filter(
        (item) =>
          item.purposes.has(purpose) &&
          after.items.has(item.key) &&
          !after.pairs.has(pairOf(item.key, purpose)),
      );
      return hitIf(!after.purposes.has(purpose) || unused.length > 0, { paths: usePaths(purpose, unused) });
    }),
  ),
};

export const triggerEarlier: Rule = {
  row: 26,
  says: "trigger earlier (on-use -> after-consent -> at-start; in the background from any)",
  class: "material",
  actions: ["N", "c"],
  proofs: [{ ask: "consent-gate", in: ["CN", "EU"], when: "at-start" }],
  sources: [read("PIPL 14(2)"), read("认定方法 三(1)")],
  hasFloor: true,
  find: perKept((pair) => hitIf(isEarlier(pair), { items: allItems(pair), paths: [["trigger"]] })),
};

export const methodGained: Rule = {
  row: 27,
  says: "method gained",
  class: "material",
  actions: ["N", "c"],
  sources: [read("PIPL 14(2)")],
  hasFloor: true,
  find: perKept((pair) =>
    hitIf(
      [...pair.after.methods].some((method) => !pair.before.methods.has(method)),
      { items: allItems(pair), paths: methodPaths(pair) },
    ),
  ),
};

export const lessOrLater: Rule = {
  row: 43,
  says: "trigger later; or method lost and none gained",
  class: "minor",
  actions: [],
  sources: [read("PIPL 17(2)")],
  hasFloor: false,
  find: perKept((pair) => {
    const { before, after } = pair;
    const isLater = before.entry.trigger !== after.entry.trigger && !isEarlier(pair);
    const lost = [...before.methods].some((method) => !after.methods.has(method));
    const gained = [...after.methods].some((method) => !before.methods.has(method));
    return [
      ...hitIf(isLater, { paths: [["trigger"]] }),
      ...hitIf(lost && !gained, { paths: methodPaths(pair) }),
    ];
  }),
};

/** The items that `purpose` newly reaches, as row 24 counts them; row 17 and the rows of new recipients have the rest. */
function newlyUsed(
  { before, arrival }: EntryPair,
  after: EntryFacts,
  purpose: PurposeId,
  { told }: Comparison,
): ItemFacts[] {
  if (arrival === "substitute") return [];
  // What the entry itself told, users were told of, whoever else did.
  const gained = [...after.items.values()].filter(
    (item) => item.purposes.has(purpose) && !before?.pairs.has(pairOf(item.key, purpose)),
  );
  if (!after.isRecipient) return gained.filter((item) => told.type(item) && !told.pair(item, purpose, after));
  return before === null ? [] : gained.filter((item) => before.items.has(item.key));
}

function isEarlier({ before, after }: KeptPair): boolean {
  const [from, to] = [before.entry.trigger, after.entry.trigger];
  return from !== to && (to === "background" || triggerRank[to] > triggerRank[from]);
}

function usePaths(purpose: PurposeId, items: readonly ItemFacts[]): string[][] {
  return [["purposes", purpose], ...items.map((item) => [...item.path, "purposes"])];
}

function methodPaths({ after }: EntryPair): string[][] {
  return [["methods"], ...[...(after?.items.values() ?? [])].map((item) => [...item.path, "methods"])];
}
