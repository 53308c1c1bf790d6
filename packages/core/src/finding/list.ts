import { setImmediate as others } from "node:timers/promises";
import type { Reader } from "@pilu/db";
import { type FindingCode, Problem, type Severity, severities } from "@pilu/schema";
import { gather } from "../app/gather.ts";
import { stateOf } from "../body/body.ts";
import type { World } from "../world.ts";
import { type Judging, judge, judgingAt, scansRead } from "./judged.ts";
import { knownTally, noneYet, registryParts, sortOf, type TroubleSort, tallied } from "./tally.ts";
import { type Trouble, type TroubleKind, troubleKinds, troublesOf } from "./troubles.ts";

/**
 * What one answer may cost, so that it comes at once however many apps there are: to judge an app takes some ten times as
 * long as to see that nothing has changed since it was judged and found to have nothing of what is asked for.
 */
const [mostCost, judgingCosts, seeingCosts] = [30, 10, 1];

/** What is asked for; every field given must hold. `app` is a slug, `after` the `next` of the answer before. */
export interface TroubleQuery {
  readonly app?: string | undefined;
  readonly kinds?: readonly TroubleKind[] | undefined;
  readonly codes?: readonly FindingCode[] | undefined;
  readonly severities?: readonly Severity[] | undefined;
  /** Those that somebody answers for instead of those that stand. */
  readonly isAnswered?: boolean | undefined;
  readonly after?: string | undefined;
  /** Troubles after which no further app is looked at. */
  readonly limit: number;
}

/**
 * What is wrong with the live apps, app by app in the order of their ids, the weightiest first within each. `looked`
 * and `apps` say how far the answer reaches; `counts` are of what stands in the apps it looked at, by kind, whatever
 * was asked for, `errors` those that weigh as much as an error.
 */
export async function listTroubles(world: World, query: TroubleQuery) {
  return world.store.snapshot(async (view) => {
    const judging = await judgingAt(view, world.now());
    const { moment } = judging;
    const parts = await registryParts(world, view, moment);
    const page = await appsFor(view, query, judging);
    const [counts, errors] = [noneYet(), noneYet()];
    const found = [];
    let [looked, told, cost] = [0, 0, 0];
    for (const row of page.rows) {
      if (told >= query.limit || cost >= mostCost) break;
      looked += 1;
      const { id, slug, names, status } = stateOf("app", row);
      if (status === "retired" && query.app === undefined) continue;
      const stored = await view.scans(id, scansRead);
      const { key, tally: before, gathered } = await knownTally(view, { row, judging, parts, stored });
      cost += seeingCosts;
      const isNothing = before !== undefined && !before.sorts.some((sort) => fits(sort, query));
      const all = isNothing
        ? []
        : troublesOf(
            await judge(view, {
              gathered: gathered ?? (await gather(view, { app: id, moment })),
              judging,
              stored,
            }),
          );
      if (!isNothing) cost += judgingCosts;
      const tally = before ?? tallied(key, all);
      for (const kind of troubleKinds) {
        counts[kind] += tally.counts[kind];
        errors[kind] += tally.errors[kind];
      }
      const troubles = all.filter((one) => fits(sortOf(one), query)).sort(byWeight);
      told += troubles.length;
      found.push({ app: { id, slug, names }, scannedAt: stored[0]?.at ?? null, troubles });
      await others();
    }
    const last = page.rows[looked - 1]?.id ?? null;
    const next = looked < page.rows.length ? last : page.next;
    return { rows: found, counts, errors, looked, apps: page.total, next };
  });
}

async function appsFor(view: Reader, { after, app }: TroubleQuery, { moment }: Judging) {
  if (app === undefined)
    return view.search("app", { limit: mostCost, ...(after !== undefined && { after }) }, moment);
  const page = await view.search("app", { facets: [`slug:${app}`], limit: 1 }, moment);
  if (page.rows.length === 0) throw new Problem("app.unknown", { app });
  return { ...page, next: null };
}

function fits(
  one: TroubleSort,
  { kinds, codes, severities: weights, isAnswered = false }: TroubleQuery,
): boolean {
  return (
    one.isAnswered === isAnswered &&
    (kinds === undefined || kinds.includes(one.kind)) &&
    (codes === undefined || (one.code !== null && codes.includes(one.code))) &&
    (weights === undefined || weights.includes(one.severity))
  );
}

function byWeight(a: Trouble, b: Trouble): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    troubleKinds.indexOf(a.kind) - troubleKinds.indexOf(b.kind) ||
    (a.key < b.key ? -1 : 1)
  );
}
