import type { StoredEntry, StoredVersion } from "@pilu/db";
import { blocksOf, putTogether } from "@pilu/disclosure";
import { type AppId, type Controller, type Locale, type Localised, Problem, type Slug } from "@pilu/schema";
import { readState } from "../body/body.ts";
import { redactionIn } from "../log/redaction.ts";
import { isFilled, settingsAt } from "../registry/state.ts";
import type { World } from "../world.ts";
import { redactedIn } from "./redacted.ts";

/** Pointers of all versions published at or after `since`. */
export function pointers({ store }: World, since: number) {
  return store.pointers(since);
}

/** An app as its public pages need it. `id` is what versions are kept under, `slug` what their addresses say. */
export interface Publisher {
  readonly id: AppId;
  readonly slug: Slug;
  /** The number of the revision that holds. */
  readonly revision: number;
  /** What its addresses said before: they lead to the new ones for ever. */
  readonly formerSlugs: readonly string[];
  readonly names: Localised;
  readonly controller: Pick<Controller, "names" | "country">;
  /** The first is what a reader of no known language gets. */
  readonly locales: readonly Locale[];
  /** Whether the public list of apps may name it. */
  readonly listed: boolean;
  /** Sites that may show its list in a frame. */
  readonly frameAncestors: readonly string[];
}

const slugFacet = "slug:";

/** Every app of the registry as it holds now, by slug; nothing of it is secret, but only `listed` ones are named. */
export async function publishers({ store, now }: World): Promise<Publisher[]> {
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    if (!(await isFilled(view))) return [];
    const { listsApps } = await settingsAt(view, moment);
    const { rows } = await view.search("app", { limit: 1_000_000 }, moment);
    const former = new Map<string, string[]>();
    for (const { facet, id, since } of await view.everFacets("app", slugFacet))
      if (since <= moment.at) former.set(id, [...(former.get(id) ?? []), facet.slice(slugFacet.length)]);
    return rows
      .map((row) => ({ ...readState("app", row), revision: row.number }))
      .map(({ id, slug, revision, names, controller, locales, settings }) => ({
        id,
        slug,
        revision,
        formerSlugs: (former.get(id) ?? []).filter((one) => one !== slug),
        names,
        controller: { names: controller.names, country: controller.country },
        locales,
        listed: listsApps && settings.listed,
        frameAncestors: settings.frameAncestors,
      }))
      .sort((a, b) => (a.slug < b.slug ? -1 : 1));
  });
}

/**
 * The stored bytes of version `n`: canonical JSON, the same on every engine and for ever. Refused with
 * `version.redacted` where a block of it was taken out by decision.
 */
export async function documentText(
  { store }: Pick<World, "store">,
  { app, n }: { app: string; n: number },
): Promise<string> {
  const version = await store.version(app, n);
  if (version === null) throw new Problem("version.unknown", { app, version: n });
  return assemble(version, (hashes) => store.entries(hashes));
}

/** Puts a stored version together from its manifest and its blocks. */
async function assemble(
  version: Pick<StoredVersion, "manifest" | "digest">,
  entries: World["store"]["entries"],
): Promise<string> {
  const blocks = await entries(blocksOf(version.manifest));
  mustBeWhole(version, blocks);
  return putTogether(version.manifest, new Map(blocks.map((block) => [block.hash, block.body])));
}

/** Refuses a version that was taken out by decision, whole or one of its blocks. */
export function mustBeWhole(
  { digest, manifest }: Pick<StoredVersion, "digest" | "manifest">,
  blocks: readonly Pick<StoredEntry, "body">[],
): void {
  for (const body of [manifest, ...blocks.map((block) => block.body)]) {
    const redaction = redactionIn(body);
    if (redaction !== null) throw new Problem("version.redacted", { reason: redaction.reason, digest });
  }
}

/** All versions of an app, ascending, with what changed in each and, where one was taken out by decision, why. */
export async function history({ store }: World, app: string) {
  const versions = await store.versions(app);
  if (versions.length === 0) throw new Problem("app.unknown", { app });
  const gone = await redactedIn(store, versions);
  return versions.map((version) => ({ ...version, redacted: gone.get(version.n) ?? null }));
}
