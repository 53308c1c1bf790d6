import { type Actor, authorise } from "../actor.ts";
import type { World } from "../world.ts";
import { policyAddresses } from "./addresses.ts";
import { type FoundLink, foundIn, foundText } from "./found.ts";
import { hasFailed } from "./judge.ts";
import { readableIn } from "./readable.ts";

/** What came of asking for a page: the page, or the word for why there is none. */
export type Visited =
  | {
      readonly page: {
        /** Where it was read in the end. */
        readonly url: string;
        readonly status: number;
        /** `Content-Type` as sent. */
        readonly type: string;
        readonly body: Uint8Array;
      };
    }
  | { readonly failure: string };

export interface Visiting {
  readonly actor: Actor;
  /** Asks for a page; it answers for being polite and for going nowhere that it must not. null: it did not look. */
  readonly visit: (url: string) => Promise<Visited | null>;
  /** Only addresses that nobody has looked at since then, epoch milliseconds; all when left out. */
  readonly before?: number;
  readonly onProgress?: (done: number, all: number) => void;
}

export interface Looked {
  readonly looked: number;
  readonly failed: number;
  /** Nothing at all was reached: it is our own way out that is closed, and nothing was kept. */
  readonly isOffline: boolean;
}

/** Pages that are read at the same time. */
const atOnce = 8;
/** So many failures, and nothing else, are the network's. */
const fewest = 3;

/**
 * Looks at every policy link of the registry and keeps what is found there. The first text that is read at an address
 * stands for what was reviewed until a person reviews another.
 */
export async function checkLinks(
  world: World,
  { actor, visit, before, onProgress = () => {} }: Visiting,
): Promise<Looked> {
  const due = await world.store.snapshot(async (view) => {
    await authorise(view, actor, "link.check");
    const urls = [...(await policyAddresses(world, view, { at: world.now() })).keys()];
    const known = new Map((await view.links(urls)).map((one) => [one.url, one]));
    return urls
      .map((url) => ({ url, last: known.get(url) ?? null }))
      .filter(({ last }) => before === undefined || last === null || last.checkedAt < before);
  });
  const found: { url: string; found: FoundLink }[] = [];
  const open = [...due];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = open.shift(); next !== undefined; next = open.shift()) {
        const { url, last } = next;
        const visited = await visit(url);
        if (visited === null) continue;
        found.push({ url, found: after(visited, { url, last: last && foundIn(last), at: world.now() }) });
        onProgress(found.length, due.length);
      }
    }),
  );
  const reached = found.filter((one) => one.found.status !== null).length;
  const failed = found.filter((one) => hasFailed(one.found)).length;
  if (reached === 0 && failed > fewest) return { looked: 0, failed, isOffline: true };
  for (const { url, found: kept } of found)
    await world.store.transact(async (tx) => {
      // A person may have reviewed the page meanwhile.
      const [now] = await tx.links([url]);
      const reviewed = now === undefined ? kept.reviewed : (foundIn(now).reviewed ?? kept.reviewed);
      await tx.putLink({ url, checkedAt: await tx.now(), body: foundText({ ...kept, reviewed }) });
    });
  return { looked: found.length, failed, isOffline: false };
}

function after(
  visited: Visited,
  { url, last, at }: { url: string; last: FoundLink | null; at: number },
): FoundLink {
  const before = { schema: "pilu.link/1" as const, reviewed: last?.reviewed ?? null };
  const failing = (last?.failing ?? 0) + 1;
  if ("failure" in visited) {
    const { failure } = visited;
    return { ...before, end: null, status: null, failure, failing, text: null, hash: null };
  }
  const { page } = visited;
  const is = { status: page.status, failure: null };
  if (hasFailed(is)) return { ...before, ...is, end: page.url, failing, text: null, hash: null };
  const readable = page.status < 300 ? readableIn({ ...page, url }) : null;
  return {
    ...before,
    ...is,
    end: page.url,
    failing: 0,
    text: readable?.text ?? null,
    hash: readable?.hash ?? null,
    reviewed: before.reviewed ?? (readable === null ? null : { hash: readable.hash, at, by: null }),
  };
}
