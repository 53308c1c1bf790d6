import type { Retention } from "@pilu/schema";
import type { Comparison, KeptPair } from "../comparison.ts";
import type { EntryFacts, ItemFacts } from "../facts.ts";
import { readingOf } from "../governing.ts";
import { allItems, type Hit, hitIf, perKept, type Rule, read, recalled } from "../rule.ts";
import { governingLanguage, protectionOf } from "../terms.ts";
import { differ } from "./text.ts";

// Rows 32, 33, 36, 37, 39 and 46: how long, how safe, how to refuse.

type Pair = KeptPair;
type Part = Omit<Hit, "pair">;

export const keptLonger: Rule = {
  row: 32,
  says: "days longer, or stated -> not stated",
  class: { CN: "material", otherwise: "notify" },
  actions: ["N", { ask: "c", in: ["CN"] }],
  sources: [read("NDSR 22(4)"), read("PIPL 17(2)"), read("PIPL 19")],
  hasFloor: false,
  find: perKept((pair) => retentions(pair, "longer")),
};

export const keptShorter: Rule = {
  row: 33,
  says: "days shorter",
  class: "minor",
  actions: [],
  sources: [read("PIPL 17(2)")],
  hasFloor: false,
  find: perKept((pair) => retentions(pair, "shorter")),
};

export const lessProtected: Rule = {
  row: 36,
  says: "protection falls on an axis",
  class: "material",
  actions: ["N", "c", "L", "ST"],
  sources: [read("PIPL 14(2)"), read("PIPL 51"), recalled("GDPR 32")],
  hasFloor: false,
  find: perKept((pair) => protections(pair, "falls")),
};

export const moreProtected: Rule = {
  row: 37,
  says: "protection rises on one axis and falls on none",
  class: "minor",
  actions: [],
  sources: [read("PIPL 17(2)")],
  hasFloor: false,
  find: perKept((pair) => protections(pair, "rises")),
};

export const optOutDiffers: Rule = {
  row: 39,
  says: "opt-out path differs; or disappears",
  class: "material",
  actions: ["N", { ask: "L", when: "disappears" }],
  sources: [read("PIPL 15"), read("GB/T 35273-2020 Annex D 4")],
  hasFloor: false,
  find: perKept(({ before, after }, comparison) => {
    const changed =
      before.hasOptOut && differ(optOutReads(before, comparison), optOutReads(after, comparison));
    return hitIf(changed, { paths: optOutPaths, when: after.hasOptOut ? [] : ["disappears"] });
  }),
};

export const newlyOffered: Rule = {
  row: 46,
  says: "opt-out path newly offered; retention newly stated",
  class: "minor",
  actions: [],
  sources: [read("PIPL 17(2)")],
  hasFloor: false,
  find: perKept((pair) => [
    ...hitIf(!pair.before.hasOptOut && pair.after.hasOptOut, { paths: optOutPaths }),
    ...retentions(pair, "stated"),
  ]),
};

type Move = "longer" | "shorter" | "stated";

// A period can only be compared with a period: one that gives way to a criterion counts as no longer stated.
function retentionMove(from: Retention | null, to: Retention | null): Move | null {
  const [was, is] = [from?.days ?? null, to?.days ?? null];
  if (was !== null && is !== null) return is > was ? "longer" : is < was ? "shorter" : null;
  if (to === null) return from === null ? null : "longer";
  if (from === null || (was === null && is !== null)) return "stated";
  return was !== null ? "longer" : null;
}

function retentions(pair: Pair, wanted: Move): Part[] {
  const { before, after } = pair;
  const [from, to] = [before.entry.retention, after.entry.retention];
  return [
    ...hitIf(retentionMove(from, to) === wanted, {
      items: followers(pair, "ownRetention"),
      paths: [["retention"]],
    }),
    ...perOwn(pair, "ownRetention").flatMap(({ was, is }) =>
      hitIf(retentionMove(was.ownRetention ?? from, is.ownRetention ?? to) === wanted, {
        items: [is],
        paths: [[...is.path, "retention"]],
      }),
    ),
  ];
}

function protections(pair: Pair, wanted: "falls" | "rises"): Part[] {
  const { before, after } = pair;
  const [from, to] = [before.entry.treatment, after.entry.treatment];
  const moves = (was: typeof from, is: typeof to) => {
    const [[identity, transfer], [identityNow, transferNow]] = [protectionOf(was), protectionOf(is)];
    if (identityNow < identity || transferNow < transfer) return "falls";
    return identityNow > identity || transferNow > transfer ? "rises" : null;
  };
  return [
    ...hitIf(moves(from, to) === wanted, { items: followers(pair, "ownTreatment"), paths: [["treatment"]] }),
    ...perOwn(pair, "ownTreatment").flatMap(({ was, is }) =>
      hitIf(moves(was.ownTreatment ?? from, is.ownTreatment ?? to) === wanted, {
        items: [is],
        paths: [[...is.path, "treatment"]],
      }),
    ),
  ];
}

type Own = "ownRetention" | "ownTreatment";

/** Kept items whose own terms differ. */
function perOwn({ before, after }: Pair, own: Own): { was: ItemFacts; is: ItemFacts }[] {
  return [...after.items.values()].flatMap((is) => {
    const was = before.items.get(is.key);
    return was !== undefined && differ(was[own], is[own]) ? [{ is, was }] : [];
  });
}

/** The items for which the entry's terms hold. */
function followers(pair: Pair, own: Own): ItemFacts[] {
  return allItems(pair).filter((item) => item[own] === null);
}

const optOutPaths = [["optOut"], ["links", "optOut"]];

function optOutReads({ entry }: EntryFacts, { judge }: Comparison): unknown {
  return readingOf([entry.optOut, entry.links.optOut], governingLanguage[judge.region]);
}
