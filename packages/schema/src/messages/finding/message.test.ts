import { describe, expect, test } from "vitest";
import { findingCodes, findingIds } from "../../finding/codes.ts";
import { Finding } from "../../finding/finding.ts";
import { locales } from "../../text/locales.ts";
import { factsOf } from "../fill.ts";
import { findingMessage, findingTemplates, ruleTitle } from "./message.ts";

function finding(facts: Finding["facts"], reason = "undeclared"): Finding {
  return Finding.parse({
    code: "L001",
    reason,
    severity: "error",
    regions: ["CN"],
    place: { kind: "app", id: "weather", path: "builds" },
    related: [],
    subject: { "zh-CN": "示例天气", en: "Example Weather" },
    facts,
    key: "k",
  });
}

describe.each(findingIds)("%s", (id) => {
  test("asks for the same facts in both languages", () => {
    expect(factsOf(findingTemplates.en[id]).sort()).toEqual(factsOf(findingTemplates["zh-CN"][id]).sort());
  });

  test("says what is wrong and how to mend it, in one sentence each", () => {
    expect(findingTemplates.en[id]).toMatch(/^[^;]+(\[[^\]]*\][^;]*)*; [^;]+\.$/);
    expect(findingTemplates["zh-CN"][id]).toMatch(/^[^。]+，[^。]+。$/);
    expect(findingTemplates.en[id]).not.toMatch(/\p{Script=Han}/u);
  });
});

test.each(findingCodes)("the rule of %s has a title in both languages", (code) => {
  for (const locale of locales) expect(ruleTitle(code, locale).length).toBeGreaterThan(5);
});

test("a fact with names is said in the reader's language, a list of them with its commas", () => {
  const one = { "zh-CN": "美国", en: "United States" };
  const two = { "zh-CN": "新加坡", en: "Singapore" };
  const abroad = { ...finding({ countries: [one, two] }, "notice-missing"), code: "L009" as const };
  expect(findingMessage(abroad, "en")).toContain(
    "Example Weather: the recipient is abroad (United States, Singapore)",
  );
  expect(findingMessage(abroad, "zh-CN")).toContain("示例天气：接收方在境外（美国、新加坡）");
});

test("a part whose facts are unknown is left out, and a fact that looks like a template is printed as it is", () => {
  expect(findingMessage(finding({ sdk: "{sdk}[x]$&" }), "en")).toBe(
    "Example Weather: the build holds {sdk}[x]$&, which the list does not name; add its integration or take it out of the build.",
  );
});

test("a reason that this version does not know is said by the title of its rule", () => {
  expect(findingMessage(finding({}, "from-the-future"), "en")).toBe(
    "Example Weather: every SDK in the build is listed",
  );
});
