import { demoBeginning } from "@pilu/catalog/demo";
import { lint } from "@pilu/disclosure";
import { findingMessage } from "@pilu/schema/messages";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { test } from "vitest";
test("probe", () => {
  const { apps, settings: _, ...rest } = demoBeginning;
  for (let i = 0; i < 5; i++) { const t0 = performance.now();
  for (const app of apps) lint({ app, ...rest, taxonomy: currentTaxonomy, today: "2026-11-27" });
    console.log("all", performance.now() - t0); }
  const app = { ...apps[0], platforms: currentTaxonomy.platforms.map((p) => p.id) } as never as (typeof apps)[0];
  const base = rest.integrations[0];
  const integrations = rest.sdks.map((sdk) => ({ ...base, id: `${app.id}/${sdk.id}`, app: app.id, sdk: sdk.id, role: "processor", platforms: sdk.platforms, purposes: sdk.purposes.map((purpose) => ({ purpose, basis: "consent", interest: null, role: null })), purposeText: null, data: { mode: "inherit", except: [], refine: [] }, permissions: { mode: "inherit", except: [] } })) as never as typeof rest.integrations;
  const t0 = performance.now();
  const f = lint({ app, ...rest, integrations, taxonomy: currentTaxonomy, today: "2026-11-27" });
  console.log("catalogue", f.length, performance.now() - t0);
  const counts: Record<string, number> = {};
  for (const one of f) { const k = `${one.code}.${one.reason} ${one.severity}`; counts[k] = (counts[k] ?? 0) + 1;
    if (!["L027","L014","L007","L008","L009", "L013","L015","L010"].includes(one.code) && (counts[k] ?? 0) < 14) console.log(`${one.severity} ${one.key} ${findingMessage(one, "en")}`); }
  console.log(counts);
});
