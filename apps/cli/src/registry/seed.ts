import { setTimeout as sleep } from "node:timers/promises";
import type { Beginning, Core, Store } from "@pilu/core";
import type { Config } from "@pilu/schema/config";
import type { ExitCode, Session } from "../session.ts";
import { openProgress } from "../terminal/progress.ts";
import { mustBeCurrent, withDatabase } from "./database.ts";

/** `pilu seed`: fills an empty registry with the catalogue and, with `demo`, three example apps and their appendices. */
export async function seedVerb(
  { demo, ifEmpty }: { demo?: true; ifEmpty?: true },
  session: Session,
): Promise<ExitCode> {
  const { word } = session;
  return withDatabase<ExitCode>(session, "writing", async ({ store, config }) => {
    await mustBeCurrent(store);
    const { openCore, system } = await import("@pilu/core");
    const core = openCore({ store });
    if (ifEmpty === true && !(await core.registry.isEmpty())) {
      // A seeding that died before its appendices were out is finished.
      const finished = demo === true && (await publish({ core, store }, session));
      if (!finished) session.result(word("seed.kept"));
      if (demo === true) await people({ core, store, config }, session);
      return 0;
    }
    const beginning = await beginningOf(demo === true, config.PILU_TIME_ZONE);
    await core.registry.seed({ actor: system, beginning });
    session.result(word("seed.seeded", countsOf(beginning)));
    if (demo === true) {
      await publish({ core, store }, session);
      await people({ core, store, config }, session);
    }
    return 0;
  });
}

async function people(opened: { core: Core; store: Store; config: Config }, session: Session): Promise<void> {
  const { makeDemoPeople } = await import("./demo-people.ts");
  await makeDemoPeople(opened, session);
}

/** Publishes what waits and says so; false where nothing did. */
async function publish({ core, store }: { core: Core; store: Store }, session: Session): Promise<boolean> {
  const { system } = await import("@pilu/core");
  const progress = await openProgress(session.word("seed.publishing"));
  try {
    const { versions } = await core.disclosure.drain({ actor: system, onProgress: progress.at });
    progress.end();
    if (versions.length === 0) return false;
    // Who is told that it is published can read it.
    const inForceAt = Math.max(...versions.map((version) => version.effectiveAt));
    await sleep(Math.max(0, inForceAt - (await store.now())));
    session.result(session.word("seed.published", { apps: versions.map(({ app }) => app).join(", ") }));
    return true;
  } finally {
    progress.end();
  }
}

async function beginningOf(withExamples: boolean, timeZone: string): Promise<Beginning> {
  const { sdks, vendors } = await import("@pilu/catalog");
  const { currentTaxonomy } = await import("@pilu/schema/taxonomy");
  const settings = { taxonomy: currentTaxonomy.version, timeZone, listsApps: true, overrides: [] };
  if (!withExamples) return { settings, vendors, sdks, apps: [], integrations: [] };
  const { demoBeginning } = await import("@pilu/catalog/demo");
  return { ...demoBeginning, settings: { ...demoBeginning.settings, timeZone } };
}

function countsOf({ vendors, sdks, apps, integrations }: Beginning) {
  return { vendors: vendors.length, sdks: sdks.length, apps: apps.length, integrations: integrations.length };
}
