import { type ChangeDraft, canonical, type Edit } from "@pilu/schema";
import type { Actor } from "../../actor.ts";
import { stateOf } from "../../body/body.ts";
import { at } from "../../log/holding.ts";
import type { Wanted } from "./edits.ts";
import { type Drafted, drafted, type KnownChange } from "./known.ts";
import { refusalOf } from "./people.ts";
import type { Act } from "./perform.ts";
import { type Setting, settingsBetween, type WalkEdit } from "./state.ts";
import type { Walk } from "./walk.ts";

/** A draft of what is wanted, on what the registry holds at `t`. */
export async function draftOf(
  walk: Walk,
  { wanted, t, isCorrection }: { wanted: readonly Wanted[]; t: number; isCorrection: boolean },
): Promise<Drafted> {
  const nature = isCorrection
    ? ({ kind: "correction", since: null, measure: null } as const)
    : ({ kind: "new" } as const);
  const edits: Edit[] = [];
  const sets: WalkEdit[] = [];
  for (const { kind, id, proposed } of wanted) {
    const base = at(await walk.store.history({ kind, id }), t);
    const held = base === null ? undefined : stateOf(kind, base);
    const expected = walk.stateAt(t)[kind].get(id);
    if (settingsBetween(held, expected).length > 0)
      walk.faults.push(`I3: at ${t} the registry holds another ${kind} ${id} than was approved`);
    edits.push({
      ...{ kind, id, base: base?.number ?? null, nature },
      proposed: proposed as Edit["proposed"],
    });
    sets.push({ kind, id, sets: settingsBetween(held, proposed), isCorrection });
  }
  walk.fresh += 1;
  const draft: ChangeDraft = { title: `Change ${walk.fresh}`, reason: null, edits, follows: null };
  return { draft, edits: sets };
}

/** Saves a draft as a change of its own, or as the next edit of one, from the edit that its author saw. */
export function saving(
  walk: Walk,
  given: {
    readonly actor: Actor;
    readonly drafted: Drafted;
    readonly change?: KnownChange;
    readonly seen?: number;
  },
): Act<"save"> {
  const { known } = walk;
  const { actor, change } = given;
  const seen = given.seen ?? change?.edit ?? null;
  const title = change === undefined ? given.drafted.draft.title : drafted(change).draft.title;
  const kept = { ...given.drafted, draft: { ...given.drafted.draft, title } };
  return {
    call: { verb: "save", given: { actor, id: change?.id ?? null, edit: seen, draft: kept.draft } },
    change: change?.id ?? null,
    refusals: () => ({
      must: [...mustPropose(walk, actor), ...mustBeAt(change, seen, ["draft", "changes-requested"])],
      may: [],
    }),
    land({ id, edit }) {
      // Who saves what is saved already has shaped nothing.
      if (change !== undefined && edit === change.edit) return;
      const saved = change ?? newChange(id, edit);
      known.changes.set(id, saved);
      saved.edit = edit;
      saved.drafts.set(edit, kept);
      saved.authors.add(actor.person);
    },
    async after() {
      if (change === undefined) {
        known.unheard.add(title);
        return null;
      }
      const stored = await standing(walk, change);
      const isSaved = stored !== null && stored.edit > change.edit;
      return isSaved ? { answer: { id: change.id, edit: stored.edit } } : null;
    },
  };
}

type StepVerb = "submit" | "pull-back" | "withdraw";
const steps = {
  submit: { from: ["draft", "changes-requested"], to: "in-review", remark: "submitted" },
  "pull-back": { from: ["in-review"], to: "draft", remark: "pulled-back" },
  withdraw: { from: ["draft", "in-review", "changes-requested"], to: "withdrawn", remark: "withdrawn" },
} as const;

/** What may be wrong with a draft when it is handed in; whether it is, the decision shows. */
const faultsOfDrafts = [
  "change.conflict",
  "change.empty",
  "change.findings",
  "change.invalid",
  "reference.retired",
  "reference.unknown",
];

/** Takes a step with a change that needs nobody else. */
export function stepping(
  walk: Walk,
  given: {
    readonly actor: Actor;
    readonly change: KnownChange;
    readonly step: StepVerb;
    readonly seen?: number;
  },
): Act<StepVerb> {
  const { actor, change, step } = given;
  const { from, to, remark } = steps[step];
  const edit = given.seen ?? change.edit;
  const isTheirs = () =>
    step === "submit" ||
    change.authors.has(actor.person) ||
    (step === "withdraw" && walk.known.people.roles.get(actor.person)?.includes("admin") === true);
  return {
    call: { verb: step, given: { actor, id: change.id, edit } },
    change: change.id,
    refusals: () => ({
      must: [
        ...mustPropose(walk, actor),
        ...mustBeAt(change, edit, from),
        ...(isTheirs() ? [] : ["actor.forbidden"]),
      ],
      may: step === "submit" ? faultsOfDrafts : [],
    }),
    land() {
      change.state = to;
      change.remarks.push(remark);
    },
    async after() {
      const stored = await standing(walk, change);
      const isTaken = change.state !== to && stored?.state === to;
      return isTaken ? { answer: { seq: stored.submittedSeq ?? 0 } } : null;
    },
  };
}

/** Drafts what undoes an approved change: every member as it was before, and what was new, retired. */
export function rollingBack(
  walk: Walk,
  given: { readonly actor: Actor; readonly change: KnownChange },
): Act<"roll-back"> {
  const { known } = walk;
  const { actor, change } = given;
  walk.fresh += 1;
  const title = `Change ${walk.fresh}`;
  return {
    call: { verb: "roll-back", given: { actor, change: change.id, title } },
    change: change.id,
    refusals: () => ({
      must: [...mustPropose(walk, actor), ...(change.state === "approved" ? [] : ["change.state"])],
      may: [],
    }),
    async land({ id }) {
      const opened = await adopted(walk, id);
      opened.authors.add(actor.person);
      known.changes.set(id, opened);
      const approval = [...known.approvals.values()].find((one) => one.change === change);
      const undone = told(approval?.edits ?? [], ({ path, from }) =>
        path.length === 0 ? { path: ["status"], to: "retired" } : { path, to: from },
      );
      const drawn = told(drafted(opened).edits, (setting) => setting);
      if (drawn.join() !== undone.join())
        walk.faults.push(`I8: the roll-back ${id} sets ${drawn}, not ${undone}`);
    },
    async after() {
      known.unheard.add(title);
      return null;
    },
  };
}

/** What edits set, in one order; the day on which a retired app ended goes without saying. */
function told(edits: readonly WalkEdit[], as: (setting: Setting) => Pick<Setting, "path" | "to">): string[] {
  return edits
    .flatMap(({ kind, id, sets }) =>
      sets
        .map(as)
        .filter(({ path }) => path[0] !== "retiredOn")
        .map(({ path, to }) => canonical([kind, id, path, to])),
    )
    .sort();
}

/** A change that Pilu itself has drafted, with what it sets on the revisions that it began from. */
export async function adopted({ store }: Walk, id: string): Promise<KnownChange> {
  const stored = await store.change(id);
  const draft = JSON.parse(stored?.draft ?? "{}") as ChangeDraft;
  const edits: WalkEdit[] = [];
  for (const { kind, id: entity, base, nature, proposed } of draft.edits) {
    const revision = base === null ? null : await store.revisionNumbered({ kind, id: entity }, base);
    const held = revision === null ? undefined : stateOf(kind, revision);
    const isCorrection = nature.kind === "correction";
    edits.push({ kind, id: entity, sets: settingsBetween(held, proposed), isCorrection } as WalkEdit);
  }
  const change = newChange(id, stored?.edit ?? 1);
  change.drafts.set(change.edit, { draft, edits });
  return change;
}

function newChange(id: string, edit: number): KnownChange {
  return {
    ...{ id, edit, state: "draft" as const, look: null },
    ...{ drafts: new Map(), authors: new Set<string>(), remarks: [], proposals: [] },
  };
}

function mustPropose({ known }: Walk, actor: Actor): string[] {
  const code = refusalOf(known.people, actor, "propose");
  return code === null ? [] : [code];
}

function mustBeAt(change: KnownChange | undefined, edit: number | null, from: readonly string[]): string[] {
  if (change === undefined) return [];
  return [
    ...(from.includes(change.state) ? [] : ["change.state"]),
    ...(edit === change.edit ? [] : ["change.stale"]),
  ];
}

/** A change as it is stored, once nobody holds its row any more: whoever died in COMMIT has ended by then. */
function standing({ store }: Walk, { id }: KnownChange) {
  return store.transact((tx) => tx.lockChange(id));
}
