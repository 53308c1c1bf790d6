import type { Reader } from "@pilu/db";
import { patch } from "@pilu/disclosure";
import { type Edit, type Integration, Problem, type SdkId } from "@pilu/schema";
import { type BodyOf, stateOf } from "../body/body.ts";
import type { LeftOutApp } from "../log/approval.ts";
import type { EffectGroup, Effects, Need } from "../review/effect.ts";
import type { Standing } from "../review/rebase-draft.ts";
import type { RebasedEdit } from "../review/rebased.ts";
import { ownerOf } from "./footprint.ts";
import { pinned, shownBefore } from "./left-out.ts";

/** Which apps take the change now, what is applied for it, and what waits with those that do not. */
export interface Allotted {
  readonly edits: readonly RebasedEdit[];
  readonly leftOut: readonly LeftOutApp[];
  readonly kept: {
    /** Edits of what belongs to an app that is left out. */
    readonly edits: readonly Pick<Edit, "kind" | "id">[];
    /** Integrations that are pinned, as they are to become once the evidence is there. */
    readonly pins: readonly { readonly integration: Integration; readonly adopt: BodyOf["integration"] }[];
  };
}

interface Missing {
  readonly app: string;
  readonly group: EffectGroup;
  readonly needs: readonly Need[];
}

/** The apps that lack something, each with what. */
export function missingIn(
  groups: readonly EffectGroup[],
  missing: (app: string, needs: readonly Need[]) => Need[],
): Missing[] {
  return groups.flatMap((group) =>
    group.apps.flatMap((app) => {
      const needs = missing(app, group.effect.needs);
      return needs.length === 0 ? [] : [{ app, group, needs }];
    }),
  );
}

/**
 * Parts the change: apps without their evidence keep what belongs to them alone as it is, and of what they share the
 * old facts, pinned in their integrations. Refused with `change.evidence`, or `change.prohibited`, when no app would
 * take the change.
 */
export async function allot(
  view: Reader,
  given: {
    readonly edits: readonly RebasedEdit[];
    readonly effects: Effects;
    readonly missing: readonly Missing[];
    readonly moment: Standing;
  },
): Promise<Allotted> {
  const { edits, effects, missing, moment } = given;
  const [first] = missing;
  if (first === undefined) return { edits, leftOut: [], kept: { edits: [], pins: [] } };
  const reached = effects.groups.reduce((sum, group) => sum + group.apps.length, 0);
  if (missing.length === reached) throw outstanding(first);
  const out = new Map(missing.map((one) => [one.app, one]));
  const isOut = (edit: RebasedEdit) => out.has(ownerOf(edit) ?? "");
  const pins: { integration: Integration; adopt: Integration; holds: RebasedEdit["holds"] }[] = [];
  for (const { app, group } of missing)
    for (const sdk of sharedSdks(group)) {
      const holds = await view.revision({ kind: "integration", id: `${app}/${sdk}` }, moment);
      const shown = shownBefore(group, sdk);
      if (holds === null || shown === null) continue;
      const integration = stateOf("integration", holds);
      const proposed = edits.find((one) => one.kind === "integration" && one.id === integration.id);
      const adopt = (proposed?.after as Integration | undefined) ?? integration;
      pins.push({ adopt, holds, integration: pinned(integration, shown) });
    }
  const pinEdits = pins.map(({ integration, holds }): RebasedEdit<"integration"> => {
    const before = holds === null ? null : stateOf("integration", holds);
    return {
      kind: "integration",
      id: integration.id,
      nature: { kind: "new" },
      base: holds?.number ?? null,
      holds,
      before,
      after: integration,
      fields: patch("integration", before, integration),
      movedSince: [],
      setAgain: [],
    };
  });
  return {
    edits: [...edits.filter((edit) => !isOut(edit)), ...pinEdits.filter((edit) => edit.fields.length > 0)],
    leftOut: missing.map(({ app, needs }) => ({ app, missing: namesOf(needs) })),
    kept: { edits: edits.filter(isOut).map(({ kind, id }) => ({ kind, id })), pins },
  };
}

/** SDKs of the apps whose entries the change alters, as far as they were on their pages before. */
function sharedSdks({ effect }: EffectGroup): SdkId[] {
  const found = effect.changes.flatMap(({ path }) => {
    const id = /^\/entries\/([^/]+)/.exec(path)?.[1]?.replace("~1", "/").replace("~0", "~");
    return id === undefined ? [] : [id.slice(id.indexOf("/") + 1) as SdkId];
  });
  return [...new Set(found)];
}

export function outstanding({ app, needs }: Pick<Missing, "app" | "needs">): Problem {
  const what = namesOf(needs).join(", ");
  return needs.some((need) => need.kind === "prohibited")
    ? new Problem("change.prohibited", { app, what })
    : new Problem("change.evidence", { app, what });
}

function namesOf(needs: readonly Need[]): string[] {
  return needs.map(({ kind, sdk }) => (sdk === null ? kind : `${kind} ${sdk}`));
}
