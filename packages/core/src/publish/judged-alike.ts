import { type StoredEntries, type Telling, toldBy } from "@pilu/disclosure";
import type { Content } from "@pilu/schema";
import { renamed } from "../review/given.ts";
import { changeIn } from "../review/rename.ts";
import { type Judged, judgedByRules, type Said } from "./plan.ts";

/** How the differences on the page of one app were judged. */
export interface JudgedAlike {
  readonly app: string;
  readonly judged: Judged;
  /** What the rules asked of the entries that stay, and what these answered. */
  readonly asked: readonly { readonly asked: Telling; readonly isTold: boolean }[];
}

interface Pages {
  readonly app: string;
  readonly base: Content;
  readonly content: Content;
  /** The blocks that differ, which are all that the two contents hold: equal texts, equal judgement. */
  readonly texts: readonly string[];
  readonly said: Said;
  /** The entries that stay. */
  readonly entries: StoredEntries;
}

/**
 * Judges the difference on a page once for all apps that no rule can tell apart: the same but for the app's id, and what
 * it is called. What a rule asks of the entries that stay is asked of each app's own; with the same answers as another's
 * the rules come to the same.
 */
export function judgedAlike(
  known: Map<string, JudgedAlike[]>,
  { app, base, content, entries, said, texts }: Pages,
): Judged {
  const key = keyOf({ app, content, said, texts });
  const alike = known.get(key) ?? [];
  const before = alike.find(({ asked: all }) =>
    all.every(({ asked, isTold }) => toldBy(entries, asked) === isTold),
  );
  if (before !== undefined) {
    const renaming = { from: before.app, to: app };
    return { ...before.judged, changes: before.judged.changes.map((change) => changeIn(change, renaming)) };
  }
  const asked: { asked: Telling; isTold: boolean }[] = [];
  const others = (telling: Telling) => {
    const isTold = toldBy(entries, telling);
    asked.push({ asked: telling, isTold });
    return isTold;
  };
  const judged = judgedByRules(base, content, { ...said, others });
  known.set(key, [...alike, { app, asked, judged }]);
  return judged;
}

function keyOf({ app, content, said, texts }: Pick<Pages, "app" | "content" | "said" | "texts">): string {
  const { groups: _, labels: __, ...around } = content;
  const { names: ___, site: ____, slug: _____, ...facts } = around.app;
  const entries = texts.map((text) => text.replaceAll(`"id":"${app}/`, '"id":"*/'));
  return JSON.stringify([{ ...around, app: facts }, renamed(said, { from: app, to: "*" }), entries]);
}
