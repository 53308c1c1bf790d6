import { expect, test } from "vitest";
import { blocksOf } from "./blocks.ts";

const difference = (path: string, kind: string, weight = "none") =>
  ({
    path,
    kind,
    key: `${path} ${kind}`,
    class: weight,
    actions: [],
    rows: [],
    from: null,
    to: null,
  }) as never;

test("differences stand by SDK, the weightiest SDK and difference first, the page itself last", () => {
  const blocks = blocksOf({
    differences: [
      difference("/labels/data-type/oaid", "label.added"),
      difference("/entries/weather~1map/links/policy", "link.policy", "minor"),
      difference("/entries/weather~1push/notes/en", "entry.notes"),
      difference("/entries/weather~1push/data/items/oaid|android", "item.added", "material"),
      difference("/entries/weather~1push/sensitiveTypes", "entry.sensitive-types"),
    ],
    entryNames: { "weather/push": { en: "Push" }, "weather/map": { en: "Map" } } as never,
  });
  expect(blocks.map(({ entry, class: weight }) => [entry, weight])).toEqual([
    ["weather/push", "material"],
    ["weather/map", "minor"],
    [null, "none"],
  ]);
  expect(blocks[0]?.names).toEqual({ en: "Push" });
  expect(blocks[0]?.differences.map((one) => one.kind)).toEqual(["item.added", "entry.notes"]);
  expect(blocks[0]?.following.map((one) => one.kind)).toEqual(["entry.sensitive-types"]);
  expect(blocks[2]?.following.map((one) => one.kind)).toEqual(["label.added"]);
});
