import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonWithList } from "./json-list.ts";

test("an object and the items of its list are what the whole parsed at once is", () => {
  const others = fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue());
  fc.assert(
    fc.property(others, fc.array(fc.jsonValue()), others, fc.nat(3), (before, list, after, indent) => {
      const value = Object.assign({ ...before, list }, after, { list });
      const read = jsonWithList(JSON.stringify(value, null, indent), "list");
      const whole = JSON.parse(JSON.stringify(value)) as { list: unknown[] };
      expect([...(read?.items ?? [])]).toEqual(whole.list);
      expect(read?.content).toEqual({ ...whole, list: [] });
    }),
  );
});

test.each([
  "",
  "[]",
  "1",
  "{",
  '{"list"',
  '{"list":',
  '{"list":[1',
  '{"list":{}}',
  '{"a":1 "list":[]}',
  '{"other":[]}',
])("%j is no object with such a list", (text) => {
  expect(jsonWithList(text, "list")).toBeNull();
});

test.each(['{"list":[1,]}', '{"list":[1 2]}', '{"list":[,1]}', '{"list":[{"a":}]}'])(
  "%j has a list that breaks where it is read",
  (text) => {
    expect(() => [...(jsonWithList(text, "list")?.items ?? [])]).toThrow(SyntaxError);
  },
);
