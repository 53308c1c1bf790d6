import { type Found, type Hit, type LaterRule, read, recalled } from "../rule.ts";

// Row 35: apps for children.

const asked = new Set([15, 16, 17, 18, 20, 22, 24, 26, 27, 28, 30, 36]);

export const childrensApp: LaterRule = {
  row: 35,
  says: "children's app, and new entry with data or any of 15-18, 20, 22, 24, 26-28, 30, 32 (CN), 36",
  class: "material",
  actions: ["N", "G", "P"],
  sources: [
    read("PIPL 31"),
    recalled("Children's PI Provisions 10, 16, 17"),
    recalled("COPPA, 16 CFR 312.5"),
  ],
  hasFloor: true,
  find: ({ entries, judge }, fired) => {
    if (!judge.isForChildren) return [];
    const counts = ({ rule }: Found) => asked.has(rule.row) || (rule.row === 32 && judge.region === "CN");
    return entries.flatMap((pair): Hit[] => {
      const own = fired.filter((found) => found.hit.pair === pair && counts(found));
      if (pair.arrival !== null) return [{ pair, paths: [[]] }];
      return own.length === 0 ? [] : [{ pair, paths: own.flatMap((found) => found.hit.paths) }];
    });
  },
};
