import { App, canonical, type FieldEdit, Sdk } from "@pilu/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appOf, both, itemOf, sdkOf } from "../golden/example-input.ts";
import { normalForm } from "./entity.ts";
import { patch } from "./patch.ts";
import { rebase } from "./rebase.ts";
import { replay } from "./replay.ts";
import { anyStates, kinds } from "./testing.ts";

const runs = { numRuns: 30 };

const isWithin = (one: FieldEdit, other: FieldEdit) =>
  one.path === other.path || one.path.startsWith(`${other.path}/`);
const overlaps = (edits: readonly FieldEdit[], edit: FieldEdit) =>
  edits.some((other) => isWithin(edit, other) || isWithin(other, edit));

describe.each(kinds)("two patches of one %s", (kind) => {
  test("commute where they are disjoint", () => {
    fc.assert(
      fc.property(anyStates(kind, 2), ([a, b, c]) => {
        if (a === undefined || b === undefined || c === undefined) return;
        const theirs = patch(kind, a, b);
        const mine = patch(kind, a, c).filter((edit) => !overlaps(theirs, edit));
        const onTheirs = rebase(kind, mine, b);
        const onMine = rebase(kind, theirs, replay(kind, a, mine) as typeof a);
        expect(onTheirs).toMatchObject({ conflicts: [], kept: mine });
        expect(onMine).toMatchObject({ conflicts: [], kept: theirs });
        expect(canonical(onTheirs.body)).toBe(canonical(onMine.body));
      }),
      runs,
    );
  });

  test("conflict only where they overlap, and wherever both set one field to different things", () => {
    fc.assert(
      fc.property(anyStates(kind, 2), ([a, b, c]) => {
        if (a === undefined || b === undefined || c === undefined) return;
        const [theirs, mine] = [patch(kind, a, b), patch(kind, a, c)];
        const { body, conflicts, kept } = rebase(kind, mine, b);
        const paths = conflicts.map((conflict) => conflict.path);
        for (const edit of mine) {
          const same = theirs.find((other) => other.path === edit.path);
          const isInConflict = paths.includes(edit.path);
          if (!overlaps(theirs, edit)) expect(isInConflict).toBe(false);
          else if (same !== undefined) expect(isInConflict).toBe(canonical(same.to) !== canonical(edit.to));
          else if (theirs.some((other) => isWithin(other, edit))) expect(isInConflict).toBe(true);
          expect(isInConflict && kept.includes(edit)).toBe(false);
        }
        expect(canonical(body)).toBe(canonical(replay(kind, b, kept)));
      }),
      runs,
    );
  });

  test("change nothing that is already so", () => {
    fc.assert(
      fc.property(anyStates(kind, 1), ([a, b]) => {
        if (a === undefined || b === undefined) return;
        const expected = { body: normalForm(kind, b), conflicts: [], kept: [] };
        expect(rebase(kind, patch(kind, a, b), b)).toEqual(expected);
        expect(rebase(kind, patch(kind, null, b), b)).toEqual(expected);
      }),
      runs,
    );
  });
});

const imei = itemOf("imei", { platforms: ["android"] });
const holding = (...items: unknown[]) => sdkOf("push", { data: { items, kind: "items" } });
const base = holding(imei, itemOf("oaid", { platforms: ["android"] }));
const optional = holding({ ...imei, demand: "optional" }, itemOf("oaid", { platforms: ["android"] }));
const without = holding(itemOf("oaid", { platforms: ["android"] }));

test("an item that one removes and the other edits is a conflict, whoever comes first", () => {
  expect(rebase("sdk", patch("sdk", base, optional), without).conflicts).toEqual([
    { from: "required", mine: "optional", path: "/data/items/imei|android/demand", theirs: null },
  ]);
  const [conflict, ...more] = rebase("sdk", patch("sdk", base, without), optional).conflicts;
  expect(more).toEqual([]);
  expect(conflict).toMatchObject({
    from: { demand: "required" },
    mine: null,
    path: "/data/items/imei|android",
    theirs: { demand: "optional" },
  });
});

test("a field is not added to what is gone, and removing from it is done already", () => {
  const retention = (disposal: unknown) =>
    sdkOf("push", { retention: { afterRemoval: null, criterion: null, days: 30, disposal } });
  const gone = sdkOf("push", { retention: null });
  const [plain, more] = [retention(null), retention(both("删除", "deleted"))];
  expect(rebase("sdk", patch("sdk", plain, more), gone).conflicts.map((one) => one.path)).toEqual([
    "/retention/disposal/en",
    "/retention/disposal/zh-CN",
  ]);
  expect(rebase("sdk", patch("sdk", more, plain), gone)).toMatchObject({ conflicts: [], kept: [] });
});

test("an edit of an entity that is not there is a conflict, and so is making one that is", () => {
  expect(rebase("sdk", patch("sdk", base, optional), null).conflicts).toHaveLength(1);
  expect(rebase("sdk", patch("sdk", null, optional), base).conflicts).toMatchObject([
    { from: null, path: "" },
  ]);
});

test("two disjoint patches may leave nothing where something must stand; the schema tells", () => {
  const names = both("推送", "Push");
  const start = sdkOf("push", { names });
  const [zh, en] = [{ "zh-CN": names["zh-CN"] }, { en: names.en }].map((left) =>
    sdkOf("push", { names: left }),
  );
  if (zh === undefined || en === undefined) throw new Error("two states");
  const { body, conflicts } = rebase("sdk", patch("sdk", start, zh), en);
  expect(conflicts).toEqual([]);
  expect(Sdk.safeParse(body).success).toBe(false);
});

test("a row that two disjoint patches leave without its name is kept, for the schema to refuse", () => {
  const refusing = (title: object) => appOf({}, { refusal: [{ title, path: both("设置", "Settings") }] });
  const start = refusing(both("Cookie", "Cookie"));
  const { body, conflicts } = rebase(
    "app",
    patch("app", start, refusing({ "zh-CN": "Cookie" })),
    refusing({ en: "Cookie" }),
  );
  expect(conflicts).toEqual([]);
  expect(App.safeParse(body).success).toBe(false);
});
