import { setTimeout as sleep } from "node:timers/promises";
import type { Beginning, Core, Store } from "@pilu/core";
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
      // A seeding that died before its appendices were out is finished; anything later is people's own.
      const { seq } = await core.registry.overview();
      const finished = demo === true && seq === 1 && (await publish({ core, store }, session));
      if (!finished) session.result(word("seed.kept"));
      return 0;
    }
    const beginning = await beginningOf(demo === true, config.PILU_TIME_ZONE);
    await core.registry.seed({ actor: system, beginning });
    session.result(word("seed.seeded", countsOf(beginning)));
    if (demo === true) await publish({ core, store }, session);
    return 0;
  });
}

/** Publishes what has no version yet and says so; false where there was nothing. */
async function publish({ core, store }: { core: Core; store: Store }, session: Session): Promise<boolean> {
  const { system } = await import("@pilu/core");
  const progress = await openProgress(session.word("seed.publishing"));
  try {
    const { published, inForceAt } = await core.disclosure.publishFirst({
      actor: system,
      onProgress: progress.at,
    });
    progress.end();
    // Who is told that it is published can read it.
    if (inForceAt !== null) await sleep(Math.max(0, inForceAt - (await store.now())));
    if (published.length > 0) session.result(session.word("seed.published", { apps: published.join(", ") }));
    return published.length > 0;
  } finally {
    progress.end();
  }
}

async function beginningOf(withExamples: boolean, timeZone: string): Promise<Beginning> {
  const { sdks, vendors } = await import("@pilu/catalog");
  const { currentTaxonomy } = await import("@pilu/schema/taxonomy");
  const settings = { taxonomy: currentTaxonomy.version, timeZone, listsApps: true };
  if (!withExamples) return { settings, vendors, sdks, apps: [], integrations: [] };
  const { demoBeginning } = await import("@pilu/catalog/demo");
  return { ...demoBeginning, settings: { ...demoBeginning.settings, timeZone } };
}

function countsOf({ vendors, sdks, apps, integrations }: Beginning) {
  return { vendors: vendors.length, sdks: sdks.length, apps: apps.length, integrations: integrations.length };
}
