import {
  classifyAll,
  compose,
  diff,
  introduced,
  lint,
  pathOf,
  type RowOverride,
  unconfirmed,
  unmetConditions,
} from "@pilu/disclosure";
import type { Content, Day, Place, SdkId } from "@pilu/schema";
import type { Gathered } from "../app/gather.ts";
import type { AppEffect, Judging } from "./effect.ts";
import { givenFor } from "./given.ts";
import { needsOf } from "./needs.ts";

/** One app before and after a change, and by what the difference is judged. */
export interface AppUnderReview {
  /** Null for a new app. */
  readonly before: Gathered | null;
  readonly after: Gathered;
  /** The app with the corrections of the change alone; null when there are none. */
  readonly corrected: Gathered | null;
  /** The SDKs that are judged by the rules; absent: all. */
  readonly about?: readonly SdkId[];
}

/** What holds for every app under one change. */
export interface Bench {
  readonly judging: Judging;
  readonly rowOverrides: readonly RowOverride[];
  readonly touched: readonly Place[];
  readonly today: Day;
}

/** The page of one app before and after, and what the difference means: pure. */
export function judgeApp(
  { before: given, after: proposed, corrected, about }: AppUnderReview,
  bench: Bench,
): { effect: AppEffect; before: Content | null; after: Content } {
  const { judging, rowOverrides, touched, today } = bench;
  const app = proposed.app.id;
  const before = given === null ? null : compose(given);
  const after = compose(proposed);
  const changes = diff(before, after);
  const known = new Set(changes.map((change) => change.key));
  const corrections =
    corrected === null
      ? []
      : diff(before, compose(corrected)).flatMap(({ key }) => (known.has(key) ? [key] : []));
  const judge = { ...givenFor(app, judging.given), changes, corrections, rowOverrides };
  const judgement = classifyAll(before, after, judge);
  const isGiven = judge.itemOverrides.length > 0;
  const byRule = isGiven
    ? classifyAll(before, after, { ...judge, itemOverrides: [] }).items
    : judgement.items;
  const differs = new Set(changes.map((change) => pathOf(change.path)[1]));
  const { suppressions } = judging;
  const rest = { suppressions, today, ...(about === undefined ? {} : { about }) };
  const found = given === null ? [] : lint({ ...given, ...rest });
  const left = lint({ ...proposed, ...rest });
  return {
    after,
    before,
    effect: {
      app,
      byRule,
      changes,
      corrections,
      conditions: unmetConditions(found, left, touched),
      findings: introduced(found, left, touched),
      judgement,
      needs: needsOf(judgement),
      unconfirmed: unconfirmed(after).filter(({ entry }) => differs.has(entry)),
    },
  };
}
