import { type Content, ContentChange, canonical, Disclosure } from "@pilu/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleContent } from "../testing.ts";
import { apply } from "./apply.ts";
import { diff } from "./diff.ts";
import { anyContent, composed, reversed } from "./testing.ts";

// Contents are large: enough of them, in the time a busy machine has.
const runs = { numRuns: 60 };

const two = [anyContent, anyContent] as const;

test("applying the difference of two contents to the first gives the second, byte for byte", () => {
  fc.assert(
    fc.property(...two, (a, b) => {
      expect(canonical(apply(a, diff(a, b)))).toBe(canonical(b));
      expect(canonical(apply(composed(a), diff(composed(a), b)))).toBe(canonical(b));
      expect(canonical(apply(null, diff(null, b)))).toBe(canonical(b));
    }),
    runs,
  );
});

test("contents differ exactly where their canonical bytes do", () => {
  fc.assert(
    fc.property(...two, (a, b) => {
      expect(diff(a, b).length === 0).toBe(canonical(a) === canonical(b));
      expect(diff(a, structuredClone(a))).toEqual([]);
    }),
    runs,
  );
});

test("changes have a key each, stand in the order of their paths, and are what the schema says", () => {
  fc.assert(
    fc.property(...two, (a, b) => {
      const changes = diff(a, b);
      expect(new Set(changes.map((change) => change.key)).size).toBe(changes.length);
      expect(changes.map((change) => change.path)).toEqual(changes.map((change) => change.path).sort());
      expect(changes.map((change) => ContentChange.parse(change))).toEqual(changes);
      expect(diff(structuredClone(a), structuredClone(b))).toEqual(changes);
    }),
    runs,
  );
});

test("the order in which things came into a composed list means nothing", () => {
  fc.assert(
    fc.property(...two, (a, b) => {
      expect(diff(composed(reversed(a)), composed(reversed(b)))).toEqual(diff(composed(a), composed(b)));
      const kinds = diff(composed(a), composed(b)).map((change) => change.kind);
      expect(kinds).not.toContain("entry.order");
      expect(kinds).not.toContain("page.order");
    }),
    runs,
  );
});

test("a change made from something else is refused, and so is one that leads nowhere", () => {
  const before = exampleContent();
  const after: Content = { ...before, preamble: { en: "We use these SDKs." } };
  const changes = diff(before, after);
  expect(changes.map(({ kind, path }) => [kind, path])).toEqual([["page.preamble", "/preamble/en"]]);
  expect(() => apply(after, changes)).toThrow(RangeError);
  const lost = changes.map((change) => ({ ...change, path: "/foreword/en" }));
  expect(() => apply(before, lost)).toThrow(RangeError);
  const deep = changes.map((change) => ({ ...change, path: "/preamble/en/more" }));
  expect(() => apply(before, deep)).toThrow(RangeError);
});

test("items are keyed by type and platform", () => {
  const before = exampleContent();
  const after = structuredClone(before);
  const data = after.groups[0]?.entries[0]?.data;
  if (data?.kind !== "items" || data.items[0] === undefined) throw new Error("the example has an item");
  data.items[0].demand = "optional";
  expect(diff(before, after)).toEqual([
    {
      from: "required",
      key: "/entries/weather~1example-push/data/items/android-id|android/demand item.optional",
      kind: "item.optional",
      path: "/entries/weather~1example-push/data/items/android-id|android/demand",
      to: "optional",
    },
  ]);
});

test("an entry that two groups show differently, or that says a thing twice, is no content", () => {
  const content = exampleContent();
  const [group] = content.groups;
  const [entry] = group?.entries ?? [];
  if (group === undefined || entry?.data.kind !== "items") throw new Error("the example has an entry");
  const renamed = { ...group, key: "other", entries: [{ ...entry, names: { en: "Other" } }] };
  expect(() => diff(content, { ...content, groups: [group, renamed] })).toThrow(RangeError);
  const items = [...entry.data.items, ...entry.data.items];
  const twice = { ...group, entries: [{ ...entry, data: { kind: "items" as const, items } }] };
  expect(() => diff(content, { ...content, groups: [twice] })).toThrow(RangeError);
});

test("documents take the changes of a version", () => {
  const changes = diff(null, exampleContent());
  expect(Disclosure.shape.changes.parse(changes)).toEqual(changes);
});
