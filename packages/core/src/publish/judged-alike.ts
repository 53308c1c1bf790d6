import type { StoredEntries } from "@pilu/disclosure";
import type { Content } from "@pilu/schema";
import { renamed } from "../review/given.ts";
import { changeIn } from "../review/rename.ts";
import { type Judged, judgedByRules, type Said } from "./plan.ts";

/** How the differences on the page of one app were judged. */
export interface JudgedAlike {
  readonly app: string;
  readonly judged: Judged;
}

interface Pages {
  readonly app: string;
  readonly base: Content;
  readonly content: Content;
  /** The blocks that differ, which are all that the two contents hold: equal texts, equal judgement. */
  readonly texts: readonly string[];
  readonly said: Said;
  readonly others: StoredEntries;
}

/**
 * Judges the difference on a page once for all apps that no rule can tell apart: the same but for the app's id, and what
 * it is called. Where a rule asks for the other entries, each app is judged by its own.
 */
export function judgedAlike(
  known: Map<string, JudgedAlike>,
  { app, base, content, others, said, texts }: Pages,
): Judged {
  const key = keyOf({ app, content, said, texts });
  const before = known.get(key);
  if (before !== undefined) {
    const renaming = { from: before.app, to: app };
    return { ...before.judged, changes: before.judged.changes.map((change) => changeIn(change, renaming)) };
  }
  let isAlone = false;
  const asked: StoredEntries = {
    all() {
      isAlone = true;
      return others.all();
    },
    mentioning(text) {
      isAlone = true;
      return others.mentioning(text);
    },
  };
  const judged = judgedByRules(base, content, { ...said, others: asked });
  if (!isAlone) known.set(key, { app, judged });
  return judged;
}

function keyOf({ app, content, said, texts }: Pick<Pages, "app" | "content" | "said" | "texts">): string {
  const { groups: _, labels: __, ...around } = content;
  const { names: ___, site: ____, slug: _____, ...facts } = around.app;
  const entries = texts.map((text) => text.replaceAll(`"id":"${app}/`, '"id":"*/'));
  return JSON.stringify([{ ...around, app: facts }, renamed(said, { from: app, to: "*" }), entries]);
}
