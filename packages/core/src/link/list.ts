import { normalise, type Reader, type StoredLink } from "@pilu/db";
import { LRUCache } from "lru-cache";
import type { World } from "../world.ts";
import { policyAddresses } from "./addresses.ts";
import { foundUpToText, upToText } from "./found.ts";
import { checkOf } from "./judge.ts";
import { type LinkStanding, linkStandings, needsSomebody, standingOf } from "./standing.ts";

/** What is asked for; every field given must hold. `after` is the `next` of the answer before. */
export interface LinkQuery {
  /** Links that stand like this; `open` for all that need somebody, absent for every one. */
  readonly standing?: LinkStanding | "open" | undefined;
  /** Words of the address, or of a name or the id of an SDK that names it. */
  readonly text?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/**
 * A page of the policy links of the registry by address, with the SDKs that name each, what they are called, and what
 * was found there last; `found` is null where nobody has looked. `counts` are of all links, whatever was asked for.
 */
export async function listLinks(world: World, { standing, text = "", after = "", limit }: LinkQuery) {
  return world.store.snapshot(async (view) => {
    const all = await everyLink(world, view);
    const counts = Object.fromEntries(linkStandings.map((one) => [one, 0])) as Record<LinkStanding, number>;
    for (const row of all) counts[row.standing] += 1;
    const words = normalise(text).split(" ");
    const fits = (own: LinkStanding) =>
      standing === undefined || (standing === "open" ? needsSomebody(own) : own === standing);
    const found = all.filter((row) => fits(row.standing) && words.every((word) => row.search.includes(word)));
    const left = found.filter(({ url }) => url > after);
    const rows = left.slice(0, limit).map(({ search: _search, ...row }) => row);
    const next = left.length > limit ? (rows.at(-1)?.url ?? null) : null;
    return { rows, total: found.length, counts, next };
  });
}

/** Every policy link as {@link listLinks} tells of it. */
export async function allLinks(world: World) {
  return world.store.snapshot(async (view) =>
    (await everyLink(world, view)).map(({ search: _search, standing: _standing, ...row }) => row),
  );
}

/** `state` and `changed` are what rules take of it; the text itself is not read: it is most of what is kept. */
async function everyLink(world: World, view: Reader) {
  const named = await policyAddresses(world, view, { at: world.now() });
  const heads = await view.linksUpTo(upToText, [...named.keys()]);
  const stored = new Map(heads.map((one) => [one.url, one]));
  return [...named].map(([url, { naming, search }]) => {
    const sdks = naming.map(({ id }) => id);
    const names = Object.fromEntries(naming.map((one) => [one.id, one.names]));
    const one = stored.get(url);
    const found = one === undefined ? null : shown(one);
    return { url, sdks, names, found, search, standing: standingOf(found) };
  });
}

type Shown = ReturnType<typeof judged>;
const known = new LRUCache<string, { readonly from: string; readonly shown: Shown }>({ max: 50_000 });

/** What was found at a link; judged once for as long as nothing else is found there. */
function shown(one: StoredLink): Shown {
  const from = `${one.checkedAt} ${one.body}`;
  const before = known.get(one.url);
  if (before?.from === from) return before.shown;
  const made = judged(one);
  known.set(one.url, { from, shown: made });
  return made;
}

function judged({ body, checkedAt, url }: StoredLink) {
  const kept = foundUpToText(body);
  const { state, changed } = checkOf(url, { ...kept, text: null });
  const { end, status, failure, failing, hash, reviewed } = kept;
  return { checkedAt, end, status, failure, failing, hash, reviewed, state, changed };
}
