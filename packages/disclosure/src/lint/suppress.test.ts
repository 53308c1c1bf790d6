import { type Finding, Suppression } from "@pilu/schema";
import { expect, test } from "vitest";
import { lint } from "./lint.ts";
import { apart } from "./suppress.ts";
import { changed, cleanInput, idsIn } from "./testing.ts";

const early = changed({ integrations: { "harbour-push": { trigger: "at-start" } } });
const today = cleanInput.today;

function answered(finding: Finding | undefined, until: string): Suppression {
  const { code, key } = finding ?? {};
  return Suppression.parse({ code, key, reason: "The gate is in the host app.", by: "Lin", until });
}

test("a finding that somebody answers for is hidden until the end of the last day", () => {
  const [finding] = lint(early);
  expect(finding?.code).toBe("L028");
  expect(lint({ ...early, suppressions: [answered(finding, today)] })).toEqual([]);
  expect(idsIn(lint({ ...early, suppressions: [answered(finding, "2026-11-26")] }))).toEqual([
    "L028.at-start",
  ]);
});

test("an expired suppression does not undo one that is still valid, in whatever order they come", () => {
  const [finding] = lint(early);
  const both = [answered(finding, "2027-01-01"), answered(finding, "2026-01-01")];
  expect(lint({ ...early, suppressions: both })).toEqual([]);
  expect(lint({ ...early, suppressions: [...both].reverse() })).toEqual([]);
});

test("a suppression hides its own finding alone", () => {
  const [finding] = lint(early);
  const worse = changed({ integrations: { "harbour-push": { crossBorder: null } } }, early);
  const found = lint({ ...worse, suppressions: [answered(finding, "2027-01-01")] });
  expect(idsIn(found)).toEqual(["L009.notice-missing"]);
});

test("what is hidden can be shown with the reason", () => {
  const found = lint(early);
  const suppression = answered(found[0], "2027-01-01");
  expect(apart(found, { suppressions: [suppression], today })).toEqual({
    standing: [],
    hidden: [{ finding: found[0], suppression }],
  });
});

test("nobody can answer for a block", () => {
  const decision = { material: true, legalApproved: false, consentDecided: true };
  const input = changed({ outside: { decision } });
  const [finding] = lint(input);
  expect(idsIn(lint({ ...input, suppressions: [answered(finding, "2027-01-01")] }))).toEqual([
    "L021.approval-missing",
  ]);
});

test("a suppression says why, who and until when", () => {
  const given = { code: "L028", key: "x", reason: "y", by: "Lin", until: "2027-01-01" };
  expect(Suppression.safeParse(given).success).toBe(true);
  for (const field of ["reason", "by", "until"])
    expect([field, Suppression.safeParse({ ...given, [field]: "" }).success]).toEqual([field, false]);
});
