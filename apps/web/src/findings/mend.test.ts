import type { Finding } from "@pilu/schema";
import { expect, test } from "vitest";
import { mendOf } from "./mend.ts";

const finding = (given: Partial<Finding>): Finding => ({
  code: "L003",
  reason: "purpose-missing",
  severity: "error",
  regions: ["CN"],
  place: { kind: "integration", id: "trails/jpush", path: "purposeText.en" },
  related: [],
  subject: { en: "JPush" },
  facts: {},
  key: "k",
  ...given,
});
const rule = (given: Partial<Finding>) =>
  mendOf({ kind: "rule", sdk: "jpush", finding: finding(given) }, "t")?.href;

test("what a build shows leads to declaring it, what it lacks to taking it out, a version to its field", () => {
  const alone = { sdk: "jpush", finding: null };
  expect(mendOf({ ...alone, kind: "undeclared" }, "t")?.href).toBe("/apps/t/add?scan=newest&sdk=jpush");
  expect(mendOf({ ...alone, kind: "stale" }, "t")?.href).toBe("/apps/t/sdks/jpush/edit?do=take-out");
  expect(mendOf({ ...alone, kind: "version" }, "t")?.href).toBe("/apps/t/sdks/jpush/edit?at=versionRange");
});

test("a finding leads to the form of the thing that has the fault, and to the field", () => {
  expect(rule({})).toBe("/apps/t/sdks/jpush/edit?at=purposeText.en");
  expect(rule({ place: { kind: "sdk", id: "jpush", path: "links.policy" } })).toBe(
    "/sdks/jpush/edit?at=links.policy",
  );
  expect(rule({ place: { kind: "vendor", id: "jiguang", path: "" } })).toBe("/vendors/jiguang/edit");
  expect(rule({ place: { kind: "app", id: "trails", path: "settings.preamble" } })).toBe(
    "/apps/t/edit?at=settings.preamble",
  );
});

test("a policy that changed is read again, not edited", () => {
  const changed = finding({ code: "L006", reason: "changed", facts: { link: "https://a.example/p?q=1" } });
  expect(mendOf({ kind: "link", sdk: "jpush", finding: changed }, "t")?.href).toBe(
    "/links?state=changed&q=https%3A%2F%2Fa.example%2Fp%3Fq%3D1",
  );
});
