import { demoBeginning } from "@pilu/catalog/demo";
import { rules } from "@pilu/disclosure";
import { viewOf } from "../../../disclosure/src/lint/view.ts";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { test } from "vitest";
test("probe", () => {
  const { apps, settings: _, ...rest } = demoBeginning;
  const input = { app: apps[0], ...rest, taxonomy: currentTaxonomy, today: "2026-11-27" } as never;
  for (let i = 0; i < 3; i++) {
  const t0 = performance.now(); let view: any; for (let k = 0; k < 20; k++) view = viewOf(input); console.log("view", ((performance.now() - t0)/20).toFixed(2));
  const out: string[] = [];
  for (const rule of rules) { const t = performance.now(); for (let k = 0; k < 20; k++) rule.check(view); out.push(`${rule.code} ${((performance.now() - t)/20).toFixed(2)}`); }
  console.log(out.join("  ")); }
});
