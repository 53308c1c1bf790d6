import { openStore } from "@pilu/db";
import { test } from "vitest";
import { Session } from "node:inspector/promises";
import { writeFileSync } from "node:fs";
import { allEvidence, decisionOn, editOf, openDesk, submitted } from "./testing/desk.ts";
test("time", async () => {
  const clock = { at: Date.now() };
  const store = await openStore("sqlite::memory:", { clock: () => clock.at } as never);
  await store.migrate();
  const desk = await openDesk(store);
  for (let k = 0; k < 30; k++) {
    clock.at += 2000;
    const e = await editOf(desk, { kind: "sdk", id: "huawei-push" }, (b) => ({ ...b, links: { ...b.links, site: `https://push.example/${k}` as never } }));
    const raised = { key: "/entries/*~1huawei-push/links/site link.site", class: "material", actions: ["E", "C"], reason: "x" };
    const change = await submitted(desk, [e]);
    await desk.core.change.decide({ actor: desk.legal, decision: await decisionOn(desk, change, { evidence: allEvidence, shortNotice: "x", classes: [raised] as never }) });
    await desk.core.disclosure.drain({ actor: desk.legal });
  }
  clock.at += 2000;
  const ask = async (more: object) => {
    const t = performance.now();
    const r = await desk.core.disclosure.changesSince({ app: "lanjing-trails", n: 1, at: clock.at, ...more });
    console.log(JSON.stringify(more), r.to, r.class, r.consents.length, r.steps.length, Math.round(performance.now() - t), "ms");
  };
  await ask({});
  const s = new Session(); s.connect();
  await s.post("Profiler.enable"); await s.post("Profiler.start");
  for (const more of [{}, { refused: 15 }, { refused: 30 }]) await ask(more);
  const { profile } = await s.post("Profiler.stop");
  const self = new Map<string, number>(); const dt = profile.timeDeltas!; const ids = new Map(profile.nodes.map((n) => [n.id, n]));
  profile.samples!.forEach((id, i) => { const f = ids.get(id)!.callFrame; const k = `${f.functionName} ${f.url.split("/").slice(-2).join("/")}:${f.lineNumber}`; self.set(k, (self.get(k) ?? 0) + dt[i]!); });
  console.log([...self].sort((a, b) => b[1] - a[1]).slice(0, 22).map(([k, v]) => `${Math.round(v / 1000)} ms ${k}`).join("\n"));
  const t = performance.now();
  await desk.core.disclosure.notes({ app: "lanjing-trails", versions: Array.from({ length: 30 }, (_, i) => i + 1) });
  console.log("notes 30:", Math.round(performance.now() - t), "ms");
  await store.close();
}, 200_000);
