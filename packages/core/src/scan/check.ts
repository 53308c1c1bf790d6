import { rejudge } from "@pilu/intake";
import { canonical, parseOrRefuse, Scan } from "@pilu/schema";
import { type Actor, authorise } from "../actor.ts";
import { appBySlug, gather } from "../app/gather.ts";
import type { World } from "../world.ts";
import { rulesWith } from "./build-files.ts";
import { type Drift, driftOf } from "./drift.ts";
import { ownSdks } from "./own-sdks.ts";

/** Scans of an app that are kept; three releases without an SDK make its entry doubtful. */
export const scansKept = 30;

/** A scan held against what its app declares. */
export interface Checked extends Drift {
  readonly schema: "pilu.check/1";
  readonly app: string;
  /** The place in the log up to which the declarations were read. */
  readonly seq: number;
  readonly packages: number;
  readonly sdks: number;
}

/**
 * Keeps a scan of an app's build and holds it against what the app declares now. What the scan found is judged again by
 * the registry's own entries, which stand over the catalogue's.
 */
export async function checkScan(
  world: World,
  given: { readonly actor: Actor; readonly app: string; readonly scan: unknown },
): Promise<Checked> {
  const sent = parseOrRefuse(Scan, given.scan, "request.malformed");
  const checked = await world.store.snapshot(async (view) => {
    await authorise(view, given.actor, "scan.write");
    const { seq } = await view.registry();
    const moment = { at: world.now(), seq };
    const { id } = await appBySlug(view, { slug: given.app, moment });
    const declared = await gather(view, { app: id, moment });
    return { id, seq, declared, own: await ownSdks(view, moment) };
  });
  const { id, seq, declared, own } = checked;
  const scan = rejudge(sent, rulesWith(own));
  await world.store.transact(async (tx) => {
    const { person } = await authorise(tx, given.actor, "scan.write");
    const row = { id: world.newId(), app: id, at: await tx.now(), by: person, body: canonical(scan) };
    await tx.putScan(row, scansKept);
  });
  return {
    schema: "pilu.check/1",
    app: given.app,
    seq,
    packages: scan.packages,
    sdks: scan.sdks.length,
    ...driftOf(scan, declared),
  };
}

/** The newest scan of an app and what it says, as things stand now; null where nothing was scanned. */
export async function latestDrift(
  { store, now }: World,
  app: string,
): Promise<{ readonly at: number; readonly drift: Drift } | null> {
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const { id } = await appBySlug(view, { slug: app, moment });
    const [newest] = await view.scans(id, 1);
    if (newest === undefined) return null;
    const declared = await gather(view, { app: id, moment });
    return { at: newest.at, drift: driftOf(Scan.parse(JSON.parse(newest.body)), declared) };
  });
}
