import type { EvidenceGiven } from "@pilu/schema";
import { expect, test } from "vitest";
import type { Need, ReviewedApp } from "../shapes.ts";
import { lackingApps, needRows } from "./gate.ts";

const app = (id: string) => ({ id, slug: id, names: { en: id } }) as ReviewedApp;
const need = (kind: Need["kind"], sdk: string | null) => ({ kind, sdk }) as Need;
const proof = (given: Partial<EvidenceGiven>): EvidenceGiven => ({
  apps: "*",
  sdk: null,
  kind: "pia",
  reference: "PIA-1",
  outcome: null,
  date: null,
  expires: null,
  file: null,
  ...given,
});
const groups = [
  { apps: [app("a"), app("b")], effect: { needs: [need("pia", "push")] } },
  { apps: [app("kids")], effect: { needs: [need("pia", "push"), need("guardian-consent-point", "push")] } },
];
const lacking = (evidence: EvidenceGiven[]) =>
  [...lackingApps(needRows(groups, evidence, "2026-12-05"))].map(([id, { needs }]) => [
    id,
    needs.map((one) => one.kind),
  ]);

test("every app lacks what nothing was given for, one row a proof", () => {
  expect(needRows(groups, [], "2026-12-05").map((row) => [row.kind, row.apps.length])).toEqual([
    ["pia", 3],
    ["guardian-consent-point", 1],
  ]);
  expect(lacking([])).toEqual([
    ["a", ["pia"]],
    ["b", ["pia"]],
    ["kids", ["pia", "guardian-consent-point"]],
  ]);
});

test("one entry may cover every app, or those it names", () => {
  expect(lacking([proof({})])).toEqual([["kids", ["guardian-consent-point"]]]);
  expect(lacking([proof({ apps: ["b"] as never })]).map(([id]) => id)).toEqual(["a", "kids"]);
});

test("a proof of another SDK, or one that has expired when the change takes effect, covers nothing", () => {
  expect(lacking([proof({ sdk: "other" as never })])).toHaveLength(3);
  expect(lacking([proof({ expires: "2026-12-04" as never })])).toHaveLength(3);
  expect(lacking([proof({ expires: "2026-12-05" as never })])).toHaveLength(1);
});
