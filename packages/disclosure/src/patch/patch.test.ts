import { canonical, FieldEdit } from "@pilu/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalForm } from "./entity.ts";
import { joined } from "./joined.ts";
import { patch } from "./patch.ts";
import { replay } from "./replay.ts";
import { anyStates, kinds, schemas } from "./testing.ts";

const runs = { numRuns: 30 };

describe.each(kinds)("the state of one %s and another", (kind) => {
  test("replaying what leads from one to the other gives the other, and it is valid", () => {
    fc.assert(
      fc.property(anyStates(kind, 1), ([a, b]) => {
        if (a === undefined || b === undefined) return;
        const result = replay(kind, a, patch(kind, a, b));
        expect(canonical(result)).toBe(canonical(normalForm(kind, b)));
        expect(schemas[kind].safeParse(result).success).toBe(true);
        expect(replay(kind, null, patch(kind, null, b))).toEqual(normalForm(kind, b));
      }),
      runs,
    );
  });

  test("nothing leads from one to the other exactly if both say the same", () => {
    fc.assert(
      fc.property(anyStates(kind, 1), ([a, b]) => {
        if (a === undefined || b === undefined) return;
        const areSame = canonical(normalForm(kind, a)) === canonical(normalForm(kind, b));
        expect(patch(kind, a, b).length === 0).toBe(areSame);
        expect(patch(kind, a, normalForm(kind, a))).toEqual([]);
        expect(normalForm(kind, normalForm(kind, a))).toEqual(normalForm(kind, a));
      }),
      runs,
    );
  });

  test("edits are what the schema says, stand in the order of their paths, and none lies below another", () => {
    fc.assert(
      fc.property(anyStates(kind, 1), ([a, b]) => {
        if (a === undefined || b === undefined) return;
        const edits = patch(kind, a, b);
        const paths = edits.map((edit) => edit.path);
        expect(edits.map((edit) => FieldEdit.parse(edit))).toEqual(edits);
        expect(paths).toEqual([...new Set(paths)].sort());
        for (const path of paths) {
          expect(paths.filter((one) => one.startsWith(`${path}/`))).toEqual([]);
        }
      }),
      runs,
    );
  });

  test("two patches joined do what both do one after the other, whatever they are replayed on", () => {
    fc.assert(
      fc.property(anyStates(kind, 4), fc.nat(), ([a, b, c, d, on], turn) => {
        if (a === undefined || b === undefined || c === undefined || d === undefined || on === undefined)
          return;
        const [earlier, later] = [patch(kind, a, b), patch(kind, turn % 2 === 0 ? b : c, d)];
        const both = joined(earlier, later);
        const stepwise = replay(kind, replay(kind, on, earlier) as typeof on, later);
        expect(canonical(replay(kind, on, both))).toBe(canonical(stepwise));
        expect(canonical(replay(kind, on, both.toReversed()))).toBe(canonical(stepwise));
      }),
      runs,
    );
  });
});
