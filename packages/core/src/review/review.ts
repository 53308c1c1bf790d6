import type { Sentence } from "@pilu/disclosure";
import {
  type App,
  type ChangeDraft,
  type Conflict,
  type Decision,
  type Localised,
  Problem,
} from "@pilu/schema";
import { draftOf } from "../change/record.ts";
import type { World } from "../world.ts";
import type { BrokenReference, EffectGroup, Effects, EntryId, Given } from "./effect.ts";
import { effectsOf } from "./effects.ts";
import { instantOf } from "./instant.ts";
import { rebaseDraft } from "./rebase-draft.ts";
import type { EditFaults, RebasedEdit } from "./rebased.ts";
import { type RowShown, rowsShown } from "./rows-shown.ts";
import { type Differences, differencesOf, entryNamesOf, toldIn } from "./shown-group.ts";
import { suppressionsIn } from "./suppressions.ts";

/** Nothing said yet by a reviewer. */
const nothingGiven: Given = { answers: [], classes: [] };

/** Apps to which the change does the same, as a reviewer reads it. */
interface GroupShown extends Omit<EffectGroup, "apps" | "before" | "after"> {
  readonly apps: readonly Pick<App, "id" | "slug" | "names">[];
  /** Whether these apps had no page before. */
  readonly isNew: boolean;
  /** Names of the entries that differ, by the ids that `effect` has for them. */
  readonly entryNames: Readonly<Record<EntryId, Localised>>;
  /** Every difference with its judgement, in the order of the page. */
  readonly differences: Differences;
  /** What users of `effect.app` will be told, and asked to do, by language. */
  readonly told: Readonly<Record<"zh-CN" | "en", { sentences: Sentence[]; requests: string[] }>>;
}

/** Everything that a review page shows of a change. A decision names `seenSeq` and `edit`. */
export interface Review {
  readonly seenSeq: number;
  readonly edit: number;
  readonly state: string;
  /** The instant that the effects are judged at. */
  readonly at: number;
  readonly draft: ChangeDraft;
  /** Each with the number of the revision that holds now: the base of whoever resolves a conflict. */
  readonly edits: readonly (Omit<RebasedEdit, "holds"> & { readonly holds: number | null })[];
  readonly faults: readonly EditFaults[];
  readonly conflicts: readonly Conflict[];
  readonly broken: readonly BrokenReference[];
  readonly groups: readonly GroupShown[];
  readonly rows: readonly RowShown[];
}

/**
 * A change as its reviewer sees it: on what holds now, judged with what the reviewer has said so far and for the date
 * that the reviewer thinks of (null: as soon as it can be).
 */
export async function reviewChange(
  world: World,
  asked: { id: string; given?: Given; effectiveAt?: Decision["effectiveAt"] },
): Promise<Review> {
  const { id, given = nothingGiven, effectiveAt = null } = asked;
  return world.store.snapshot(async (view) => {
    const stored = await view.change(id);
    if (stored === null) throw new Problem("change.unknown", { id });
    const draft = draftOf(stored);
    const moment = await instantOf(view, { draft, effectiveAt });
    const { edits, faults, conflicts } = await rebaseDraft(view, { draft, moment });
    const judging = { given, suppressions: await suppressionsIn(view) };
    // Half a change has no effect that anybody could approve.
    const isWhole = faults.length === 0 && conflicts.length === 0;
    const effects = await effectsOf(view, { edits: isWhole ? edits : [], judging, moment, world });
    const groups = shown(effects, { edits, given });
    const fired = new Set(groups.flatMap(({ effect }) => effect.judgement.rows));
    return {
      seenSeq: moment.seq,
      edit: stored.edit,
      state: stored.state,
      at: moment.at,
      draft,
      edits: edits.map(({ holds, ...edit }) => ({ ...edit, holds: holds?.number ?? null })),
      faults,
      conflicts,
      broken: effects.broken,
      groups,
      rows: rowsShown(fired),
    };
  });
}

function shown(
  { apps, groups }: Effects,
  { edits, given }: { edits: readonly RebasedEdit[]; given: Given },
): GroupShown[] {
  return groups.map((group) => {
    const { before, after: _, ...rest } = group;
    return {
      ...rest,
      isNew: before === null,
      entryNames: entryNamesOf(group),
      apps: group.apps.flatMap((id) => {
        const app = apps.get(id);
        return app === undefined ? [] : [{ id: app.id, names: app.names, slug: app.slug }];
      }),
      differences: differencesOf(group.effect),
      told: toldIn(group, { edits, given }),
    };
  });
}
