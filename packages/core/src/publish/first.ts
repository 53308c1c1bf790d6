import type { Writer } from "@pilu/db";
import { compose, seal, unconfirmed } from "@pilu/disclosure";
import { canonical, Problem } from "@pilu/schema";
import { type Actor, type Authorised, authorise } from "../actor.ts";
import { gather } from "../app/gather.ts";
import { sha256 } from "../hash.ts";
import type { World } from "../world.ts";

/**
 * Time between publishing and taking effect, in ms. Nodes read new versions every half second; with it no reader is
 * served a version that history later denies.
 */
const settle = 1000;

/** Version of the rules of law that versions are judged by. */
const rules = "1";

/**
 * Publishes version 1 of every app that has none, one app a transaction. Running it again finds what is left, so a
 * process that dies in between loses nothing. `inForceAt` is the instant from which all of them hold. Refused with
 * `fact.unconfirmed` for an app that would tell users what nobody stands for.
 */
export async function publishFirst(
  world: World,
  { actor, onProgress }: { actor: Actor; onProgress?: (done: number, all: number) => void },
): Promise<{ published: readonly string[]; inForceAt: number | null }> {
  const by = authorise(actor, "version.publish");
  const apps = await world.store.snapshot(async (view) => {
    const found: string[] = [];
    let after: string | undefined;
    do {
      const page = await view.search(
        "app",
        { limit: 500, ...(after === undefined ? {} : { after }) },
        { at: await view.now() },
      );
      found.push(...page.rows.map((row) => row.id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    return found;
  });
  const published: string[] = [];
  let inForceAt: number | null = null;
  for (const [at, app] of apps.entries()) {
    const effectiveAt = await world.store.transact((tx) => publishOne(tx, { app, by }));
    if (effectiveAt !== null) {
      published.push(app);
      inForceAt = Math.max(inForceAt ?? 0, effectiveAt);
    }
    onProgress?.(at + 1, apps.length);
  }
  return { published, inForceAt };
}

async function publishOne(
  tx: Writer,
  { app: id }: { app: string; by: Authorised<"version.publish"> },
): Promise<number | null> {
  const line = await tx.lockLine(id);
  if (line.last > 0) return null;
  const head = await tx.registry();
  if (head.logDigest === null) throw new Problem("app.unknown", { app: id });
  const publishedAt = Math.max(await tx.now(), line.publishedAt);
  const plannedAt = publishedAt;
  const gathered = await gather(tx, { app: id, moment: { at: plannedAt, seq: head.seq } });
  const content = compose(gathered);
  const open = unconfirmed(content)[0];
  if (open !== undefined)
    throw new Problem("fact.unconfirmed", { entry: open.entry, facts: open.facts.join(", ") });
  const effectiveAt = publishedAt + settle;
  const { document, manifest, blocks } = seal(
    content,
    {
      version: 1,
      base: null,
      publishedAt,
      effectiveAt,
      class: "none",
      actions: [],
      changes: [],
      rules,
      builds: [...gathered.app.builds],
      log: { seq: head.seq, digest: head.logDigest },
      prev: null,
    },
    sha256,
  );
  await tx.putEntries(blocks);
  await tx.appendVersion({
    app: id,
    n: 1,
    seq: head.seq,
    plannedAt,
    effectiveAt,
    publishedAt,
    base: null,
    hash: document.hash,
    digest: document.digest,
    prev: null,
    class: document.class,
    actions: canonical(document.actions),
    changes: canonical(document.changes),
    manifest,
  });
  return effectiveAt;
}
