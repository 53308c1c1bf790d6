import type { StoredVersion } from "@pilu/db";
import { blocksOf, putTogether } from "@pilu/disclosure";
import { Problem } from "@pilu/schema";
import type { World } from "../world.ts";

/** Pointers of all versions published at or after `since`. */
export function pointers({ store }: World, since: number) {
  return store.pointers(since);
}

/** The app's slug and whether it may be listed, for the public list; as it holds now. */
export async function publishers({ store, now }: World) {
  const { rows } = await store.search("app", { limit: 100_000 }, { at: now() });
  return rows;
}

/** The stored bytes of version `n`: canonical JSON, the same on every engine and for ever. */
export async function documentText(
  { store }: World,
  { app, n }: { app: string; n: number },
): Promise<string> {
  const version = await store.version(app, n);
  if (version === null) throw new Problem("version.unknown", { app, version: n });
  return assemble(version, (hashes) => store.entries(hashes));
}

/** Puts a stored version together from its manifest and its blocks. */
export async function assemble(
  { manifest }: Pick<StoredVersion, "manifest">,
  entries: World["store"]["entries"],
): Promise<string> {
  const blocks = await entries(blocksOf(manifest));
  return putTogether(manifest, new Map(blocks.map((block) => [block.hash, block.body])));
}

/** All versions of an app, ascending, with what changed in each. */
export async function history({ store }: World, app: string) {
  const versions = await store.versions(app);
  if (versions.length === 0) throw new Problem("app.unknown", { app });
  return versions;
}
