import type { VersionPointer } from "@pilu/db";
import { appBySlug } from "../app/gather.ts";
import { type Named, namer } from "../change/people.ts";
import { fateOf, inForce } from "../site/in-force.ts";
import type { World } from "../world.ts";
import { approvalsIn } from "./approvals-of.ts";
import { type Note, notes } from "./note.ts";
import { redactedIn } from "./redacted.ts";

/** Every version of an app by number with its dates, its weight and what became of it. Refused with `app.unknown`. */
export async function timeline({ store }: World, slug: string) {
  return store.snapshot(async (view) => {
    const at = await view.now();
    const { id, names, locales, platforms } = await appBySlug(view, { slug, moment: { at } });
    const versions = await view.versions(id);
    const gone = await redactedIn(view, versions);
    return {
      app: { id, slug, names, locales, platforms },
      inForce: inForce(versions, at)?.n ?? null,
      versions: versions.map((version) => ({
        n: version.n,
        base: version.base,
        publishedAt: version.publishedAt,
        effectiveAt: version.effectiveAt,
        class: version.class,
        actions: JSON.parse(version.actions) as string[],
        changes: (JSON.parse(version.changes) as unknown[]).length,
        digest: version.digest,
        fate: fateOf(versions, { version, at }),
        /** Why it is not shown any more; null where it is. */
        redacted: gone.get(version.n) ?? null,
      })),
    };
  });
}

/** What a version told, and the decisions that take effect with it. */
export interface Told {
  readonly n: number;
  readonly note: Note;
  /** The newest first; `change` null for what the registry began with. */
  readonly decisions: readonly {
    readonly seq: number;
    readonly change: string | null;
    readonly title: string;
    readonly decidedAt: number;
    readonly by: Named;
  }[];
}

/** What several versions of one app told, in the order asked for. Refused with `version.unknown`. */
export async function told(
  world: World,
  { app, versions }: { app: string; versions: readonly number[] },
): Promise<Told[]> {
  const { store } = world;
  const said = await notes(world, { app, versions });
  const all = new Map((await store.versions(app)).map((one) => [one.n, one]));
  const found: Told[] = [];
  for (const n of versions) {
    const version = all.get(n);
    if (version === undefined) continue;
    found.push({ n, note: said.get(n) ?? null, decisions: await decisionsOf(world, version) });
  }
  return found;
}

async function decisionsOf({ store }: World, version: VersionPointer): Promise<Told["decisions"]> {
  const name = namer(store);
  const found = [];
  for (const one of await approvalsIn(store)(version)) {
    if (!(await store.reached(one.touched)).includes(version.app)) continue;
    const { seq, change, title, decidedAt, by } = one;
    const isBeginning = (await store.change(change)) === null;
    found.push({ seq, change: isBeginning ? null : change, title, decidedAt, by: await name(by) });
  }
  return found;
}
