import { expect, test } from "vitest";
import { alikeEntries } from "./alike-entries.ts";

const blockOf = (app: string, brief: string) =>
  Buffer.from(JSON.stringify({ brief, id: `${app}/push`, names: { en: "Push" }, vendor: { id: "kestrel" } }));

test("an entry that differs in its app's id alone is read once, whatever the ids are", () => {
  const entryOf = alikeEntries();
  const [first, other] = [blockOf("trails", "推送"), blockOf("weather-now", "推送")];
  const entry = entryOf("trails", first).read();
  expect(entry).toMatchObject({ brief: "推送", id: "trails/push" });
  expect(entryOf("weather-now", other).read()).toBe(entry);
});

test("an entry that says anything else is another, and is read as it is", () => {
  const entryOf = alikeEntries();
  entryOf("trails", blockOf("trails", "a brief"));
  // As long as the first without the id.
  for (const brief of ["b brief", "a brie\\"]) {
    expect(entryOf("atlas", blockOf("atlas", brief)).read()).toMatchObject({ brief });
    expect(entryOf("atlas", blockOf("atlas", brief)).mentions(brief)).toBe(true);
    expect(entryOf("atlas", blockOf("atlas", brief)).mentions("a brief")).toBe(false);
  }
});

test("what is no entry of the app is read as it is", () => {
  const entryOf = alikeEntries();
  const block = Buffer.from('{"brief":"\\"id\\":\\"atlas/push\\""}');
  expect(entryOf("atlas", block).read()).toEqual({ brief: '"id":"atlas/push"' });
  expect(entryOf("other", Buffer.from(block)).read()).toEqual({ brief: '"id":"atlas/push"' });
});
