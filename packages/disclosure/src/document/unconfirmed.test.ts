import type { Content, Entry } from "@pilu/schema";
import { expect, test } from "vitest";
import { exampleContent } from "../testing.ts";
import { unconfirmed } from "./unconfirmed.ts";

function withEntry(change: (entry: Entry) => Entry): Content {
  const content = exampleContent();
  return {
    ...content,
    groups: content.groups.map((group) => ({ ...group, entries: group.entries.map(change) })),
  };
}

test("a content that people stand for has nothing open", () => {
  expect(unconfirmed(exampleContent())).toEqual([]);
});

test("an entry with recalled facts is named once, however many groups it stands in", () => {
  const open = withEntry((entry) => ({ ...entry, unconfirmed: ["policy"] }));
  const groups = [...open.groups, ...open.groups];
  expect(unconfirmed({ groups })).toEqual([{ entry: "weather/example-push", facts: ["policy"] }]);
});

test("a single suggested item leaves the data open", () => {
  const open = withEntry((entry) => ({
    ...entry,
    unconfirmed: ["policy"],
    data:
      entry.data.kind === "items"
        ? { kind: "items", items: entry.data.items.map((item) => ({ ...item, suggested: true })) }
        : entry.data,
  }));
  expect(unconfirmed(open)[0]?.facts).toEqual(["data", "policy"]);
});
