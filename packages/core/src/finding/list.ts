import { setImmediate as others } from "node:timers/promises";
import { type FindingCode, type Severity, severities, weighsAtLeast } from "@pilu/schema";
import { appBySlug } from "../app/gather.ts";
import { stateOf } from "../body/body.ts";
import type { World } from "../world.ts";
import { judgeAsItStands, judgingAt } from "./judged.ts";
import { type Trouble, type TroubleKind, troubleKinds, troublesOf } from "./troubles.ts";

/** Apps that one answer judges at most: it comes at once, however many apps there are. */
const appsAtOnce = 40;

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
export async function listTroubles({ store, now }: World, query: TroubleQuery) {
  return store.snapshot(async (view) => {
    const judging = await judgingAt(view, now());
    const { moment } = judging;
    const { rows, next, total } =
      query.app === undefined
        ? await view.search(
            "app",
            { limit: appsAtOnce, ...(query.after === undefined ? {} : { after: query.after }) },
            moment,
          )
        : { rows: [], next: null, total: 1 };
    const apps =
      query.app === undefined
        ? rows.map((row) => stateOf("app", row))
        : [await appBySlug(view, { slug: query.app, moment })];
    const counts = noneYet();
    const errors = noneYet();
    const found = [];
    let looked = 0;
    let told = 0;
    for (const { id, slug, names, status } of apps) {
      if (told >= query.limit) break;
      looked += 1;
      if (status === "retired" && query.app === undefined) continue;
      const judged = await judgeAsItStands(view, id, judging);
      await others();
      const all = troublesOf(judged);
      for (const { kind, severity, suppression } of all) {
        if (suppression !== null) continue;
        counts[kind] += 1;
        if (weighsAtLeast(severity, "error")) errors[kind] += 1;
      }
      const troubles = all.filter((one) => fits(one, query)).sort(byWeight);
      told += troubles.length;
      found.push({ app: { id, slug, names }, scannedAt: judged.newest?.at ?? null, troubles });
    }
    const last = apps[looked - 1]?.id ?? null;
    return { rows: found, counts, errors, looked, apps: total, next: looked < apps.length ? last : next };
  });
}

function noneYet(): Record<TroubleKind, number> {
  return Object.fromEntries(troubleKinds.map((kind) => [kind, 0])) as Record<TroubleKind, number>;
}

function fits(
  one: Trouble,
  { kinds, codes, severities: weights, isAnswered = false }: TroubleQuery,
): boolean {
  return (
    (one.suppression !== null) === isAnswered &&
    (kinds === undefined || kinds.includes(one.kind)) &&
    (codes === undefined || (one.finding !== null && codes.includes(one.finding.code))) &&
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
