import { type ItemJudgement, type Known, pathOf, requests, type Sentence, sentences } from "@pilu/disclosure";
import type { ContentChange, Day, IntegrationId, Localised } from "@pilu/schema";
import type { AppEffect, EffectGroup, EntryId, Given } from "./effect.ts";
import { givenFor } from "./given.ts";
import type { RebasedEdit } from "./rebased.ts";

/** Differences, each with how it is judged. */
export type Differences = readonly (ContentChange & Omit<ItemJudgement, "key">)[];

export function differencesOf({
  changes,
  judgement,
}: {
  readonly changes: AppEffect["changes"];
  readonly judgement: { readonly items: readonly ItemJudgement[] };
}): Differences {
  const byKey = new Map(judgement.items.map((item) => [item.key, item]));
  return changes.map((change) => ({
    ...change,
    actions: byKey.get(change.key)?.actions ?? [],
    class: byKey.get(change.key)?.class ?? "none",
    proofs: byKey.get(change.key)?.proofs ?? [],
    rows: byKey.get(change.key)?.rows ?? [],
  }));
}

/** Names of the entries that differ, as the page has them afterwards, or had them before they went. */
export function entryNamesOf({
  effect,
  before,
  after,
}: Pick<EffectGroup, "before" | "after"> & { readonly effect: Pick<AppEffect, "changes"> }): Record<
  EntryId,
  Localised
> {
  const wanted = new Set(
    effect.changes.map(({ path }) => pathOf(path)).flatMap(([top, id]) => (top === "entries" ? [id] : [])),
  );
  const entries = [before, after]
    .flatMap((content) => content?.groups ?? [])
    .flatMap((group) => group.entries);
  return Object.fromEntries(entries.filter(({ id }) => wanted.has(id)).map(({ id, names }) => [id, names]));
}

/** The sentences of a change in both languages, and what users are asked to do. */
export function toldIn(
  { effect, before, after }: EffectGroup,
  { edits, given }: { edits: readonly RebasedEdit[]; given: Given },
): Readonly<Record<"zh-CN" | "en", { sentences: Sentence[]; requests: string[] }>> {
  const known = { ...answered(effect.app, given), corrections: corrections(effect, edits) };
  const told = (locale: "zh-CN" | "en") => ({
    requests: requests(effect.judgement.actions, locale, after.taxonomy),
    sentences: sentences(effect.changes, { after, before, known, locale }),
  });
  return { en: told("en"), "zh-CN": told("zh-CN") };
}

/** Entries of which a reviewer said that nothing but the address or the words is new. */
function answered(app: string, given: Given): Pick<Known, "samePolicy" | "sameMeaning"> {
  const presumed = (code: string) =>
    new Set(
      givenFor(app, given).answers.flatMap((answer) =>
        "asPresumed" in answer && answer.asPresumed && answer.question.startsWith(`${code}:`)
          ? [answer.question.slice(code.length + 1) as IntegrationId]
          : [],
      ),
    );
  return { sameMeaning: presumed("same-meaning"), samePolicy: presumed("same-policy") };
}

/** Since when a difference was always so, and what was done about it, as the edit of its entry says. */
function corrections(
  { corrections: keys, changes }: AppEffect,
  edits: readonly RebasedEdit[],
): Map<string, { since: Day; measure: Localised }> {
  const corrected = new Set(keys);
  const found = new Map<string, { since: Day; measure: Localised }>();
  for (const { key, path } of changes.filter((change) => corrected.has(change.key))) {
    const [top, entry = ""] = pathOf(path);
    const of = top === "entries" ? [entry, entry.slice(entry.indexOf("/") + 1)] : [];
    const all = edits.filter(({ nature }) => nature.kind === "correction");
    const { nature } = all.find((edit) => of.includes(edit.id)) ?? all[0] ?? {};
    if (nature?.kind !== "correction" || nature.since === null || nature.measure === null) continue;
    found.set(key, { measure: nature.measure, since: nature.since });
  }
  return found;
}
