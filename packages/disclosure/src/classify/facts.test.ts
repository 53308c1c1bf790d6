import type { Content } from "@pilu/schema";
import { describe, expect, test } from "vitest";
import { classify } from "./classify.ts";
import { china, listOf, stat } from "./testing/one-sdk.ts";

describe("terms of single items and purposes", () => {
  const withEntry = (edit: (entry: Content["groups"][number]["entries"][number]) => void): Content => {
    const content = listOf(stat);
    for (const group of content.groups) group.entries.forEach(edit);
    return content;
  };
  const rows = (edit: Parameters<typeof withEntry>[0]) => classify(listOf(stat), withEntry(edit), china).rows;
  const items = (entry: Parameters<Parameters<typeof withEntry>[0]>[0]) =>
    entry.data.kind === "items" ? entry.data.items : [];

  test("an item that is kept longer than its entry says is row 32", () => {
    expect(
      rows((entry) => {
        for (const one of items(entry))
          one.retention = { afterRemoval: null, criterion: null, days: 90, disposal: null };
      }),
    ).toEqual([32]);
  });

  test("an item that is less protected than its entry says is row 36", () => {
    expect(
      rows((entry) => {
        for (const one of items(entry)) one.treatment = "plain" as never;
      }),
    ).toEqual([36]);
  });

  test("one purpose in another role makes a recipient of a processor", () => {
    expect(
      rows((entry) => {
        for (const one of entry.purposes) one.role = "independent";
      }),
    ).toEqual([28]);
  });

  test("a place of storage abroad is a transfer, and Hong Kong is abroad", () => {
    expect(
      rows((entry) => {
        entry.countries.storage = ["HK" as never];
      }),
    ).toEqual([30]);
  });

  test("a name in the other language alone is a translation", () => {
    expect(
      rows((entry) => {
        entry.names.en = "Kite Statistics";
      }),
    ).toEqual([2]);
  });

  test("data that the vendor no longer states is no longer a baseline of anything new", () => {
    expect(
      rows((entry) => {
        entry.data = { kind: "not-stated" };
      }),
    ).toEqual([19]);
  });

  test("a trigger in the background is wider than any other", () => {
    expect(
      rows((entry) => {
        entry.trigger = "background";
      }),
    ).toEqual([26]);
  });
});
