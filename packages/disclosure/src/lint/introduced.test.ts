import type { Finding, Place } from "@pilu/schema";
import { expect, test } from "vitest";
import { introduced, unmetConditions } from "./introduced.ts";
import { lint } from "./lint.ts";
import { changed, cleanInput, idsIn, pushId } from "./testing.ts";

const integration = (path: string): Place => ({ kind: "integration", id: "weather/harbour-push", path });
const early = changed({ integrations: { "harbour-push": { trigger: "at-start" } } });
const standing = lint(early);

function ids(before: readonly Finding[], after: readonly Finding[], touched: readonly Place[]): string[] {
  return idsIn(introduced(before, after, touched));
}

test("an error that the change brings is introduced", () => {
  expect(ids(lint(cleanInput), standing, [integration("trigger")])).toEqual(["L028.at-start"]);
});

test("an error that stood before hinders no fix elsewhere", () => {
  expect(ids(standing, standing, [integration("scenario.en")])).toEqual([]);
  expect(ids(standing, standing, [{ ...integration("trigger"), id: "weather/lantern-map" }])).toEqual([]);
});

test.each(["trigger", "", "purposes", "purposes.push-delivery.basis"])(
  "an error that stood before blocks who touches what it was judged by: %j",
  (path) => {
    expect(ids(standing, standing, [integration(path)])).toEqual(["L028.at-start"]);
  },
);

test("a name that only begins alike is another field", () => {
  expect(ids(standing, standing, [integration("triggerText")])).toEqual([]);
});

test("a warning that turns into an error is introduced", () => {
  const noRetention = changed({
    app: { regions: ["CN"] },
    sdks: { "harbour-push": { retention: null } },
  });
  const before = lint(noRetention);
  const after = lint(changed({ app: { regions: ["CN", "EU"] } }, noRetention));
  expect(before.map((one) => one.severity)).toEqual(["warning"]);
  expect(ids(before, after, [{ kind: "app", id: "weather", path: "regions" }])).toEqual([
    "L027.retention-missing",
  ]);
});

test("an edit of the SDK touches what its apps inherit", () => {
  const noRetention = lint(changed({ sdks: { "harbour-push": { retention: null } } }));
  const touched = [{ kind: "sdk", id: "harbour-push", path: "retention" } as const];
  expect(ids(noRetention, noRetention, touched)).toEqual(["L027.retention-missing"]);
});

test("warnings block nothing", () => {
  const reminded = lint(changed({ integrations: { "harbour-push": { evidence: [] } } }));
  expect(reminded.length).toBeGreaterThan(0);
  expect(ids([], reminded, [integration("")])).toEqual([]);
});

test("an undeclared SDK that was there before does not block the change that fixes something else", () => {
  const via: [] = [];
  const scan = {
    schema: "pilu.scan/1" as const,
    inputs: [],
    packages: 1,
    sdks: [{ id: "tide-ads", name: "Tide Ads", vendor: "tide", via, dataTypes: [] }],
    unknown: [],
    ignored: [],
  };
  const found = lint(changed({ outside: { scans: [scan] } }));
  expect(idsIn(found)).toEqual(["L001.undeclared"]);
  expect(ids(found, found, [integration("scenario")])).toEqual([]);
});

test("conditions of approval block no submission, and every approval that brings or touches them", () => {
  const decision = { material: true, legalApproved: false, consentDecided: true };
  const sensitive = cleanInput.integrations[1]?.sensitive;
  const children = changed({
    app: { audience: "under-14" },
    integrations: { "harbour-push": { sensitive } },
    outside: { childrenAllowList: [pushId] },
  });
  const before = lint(children);
  const after = lint({ ...children, outside: { ...children.outside, decision } });
  const other: Place = { kind: "integration", id: "weather/lantern-map", path: "purposes" };
  expect(idsIn(before)).toEqual(["L022.not-allowed"]);
  expect(ids(before, after, [other])).toEqual([]);
  expect(idsIn(unmetConditions([], after, []))).toEqual(["L021.approval-missing", "L022.not-allowed"]);
  expect(idsIn(unmetConditions(before, after, []))).toEqual(["L021.approval-missing"]);
  expect(idsIn(unmetConditions(before, before, [{ ...other, path: "status" }]))).toEqual([
    "L022.not-allowed",
  ]);
  expect(unmetConditions([], standing, [integration("")])).toEqual([]);
});
