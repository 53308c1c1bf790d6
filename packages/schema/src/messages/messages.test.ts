import { describe, expect, test } from "vitest";
import { problemCodes } from "../problem/codes.ts";
import { Problem } from "../problem/problem.ts";
import { factsOf, message, messages, templates } from "./index.ts";

describe.each(problemCodes)("%s", (code) => {
  test("asks for the same facts in both languages", () => {
    expect(factsOf(templates.en[code]).sort()).toEqual(factsOf(templates["zh-CN"][code]).sort());
  });

  test("reads as one sentence without any fact", () => {
    const facts =
      code === "port.taken" ? { port: 4000 } : code === "value.unknown-field" ? { field: "x" } : {};
    for (const locale of ["zh-CN", "en"] as const) {
      const text = message(new Problem(code, facts), locale);
      expect(text).toMatch(locale === "en" ? /^[^?{}[\]\n]+\.$/ : /^[^?{}[\]\n]+。$/);
    }
  });
});

test("a fault says where, what and how to mend it", () => {
  const fault = { code: "text.too-long", path: "names.zh-CN", facts: { maximum: 200 } } as const;
  expect(message(fault, "en")).toBe("names.zh-CN: the text is too long, at most 200 characters; shorten it.");
  expect(message(fault, "zh-CN")).toBe("names.zh-CN：文本过长（最多 200 个字符），请缩短。");
});

test("a part whose facts are unknown is left out", () => {
  expect(message(new Problem("input.malformed", { line: 3 }), "en")).toBe(
    "the input is broken at line 3; generate the file again.",
  );
});

test("a problem with faults says each of them", () => {
  const faults = [{ code: "value.missing", path: "id", facts: {} }] as const;
  expect(messages(new Problem("config.invalid", {}, { faults }), "en")).toHaveLength(2);
});

test("a fact that looks like a template is printed as it is", () => {
  expect(message(new Problem("value.unknown-field", { field: "{field}$&" }), "en")).toContain("{field}$&");
});
