import { blocksOf } from "@pilu/disclosure";
import { canonical, type Digest } from "@pilu/schema";
import { type Actor, authorise } from "../actor.ts";
import { revisionsMade } from "../log/revision.ts";
import type { World } from "../world.ts";

/**
 * All that is kept for ever as JSON Lines, one canonical object a line, each naming what it is: the log with the
 * revisions that each approval made, then every app's versions with the blocks they refer to, each block once before the
 * first version that needs it. Nothing in it changes any more, so it is read in pages without holding anything up; what
 * is decided meanwhile is not in it. The last line is `{"is":"end"}` with the log's digest: without it the file is cut.
 */
export async function* exportLines(world: World, { actor }: { actor: Actor }): AsyncGenerator<string> {
  const { store } = world;
  await authorise(store, actor, "audit.read");
  const { seq, logDigest } = await store.registry();
  yield line("begin", { schema: "pilu.audit/1", seq, logDigest });
  for (let after = 0; after < seq; ) {
    const page = (await store.log({ after, limit: 200 })).filter((entry) => entry.seq <= seq);
    if (page.length === 0) break;
    for (const { is, ...entry } of page) {
      yield line(is, entry);
      for await (const revision of revisionsMade(store, entry.seq)) yield line("revision", revision);
      after = entry.seq;
    }
  }
  const told = new Set<Digest>();
  for (const pointer of await store.pointers(0)) {
    if (pointer.seq > seq) continue;
    const version = await store.version(pointer.app, pointer.n);
    if (version === null) continue;
    const fresh = blocksOf(version.manifest).filter((hash) => !told.has(hash));
    for (const entry of await store.entries(fresh)) yield line("entry", entry);
    for (const hash of fresh) told.add(hash);
    yield line("version", version);
  }
  yield line("end", { seq, logDigest });
}

function line(is: string, row: object): string {
  return `${canonical({ is, ...row })}\n`;
}
