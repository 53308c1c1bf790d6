import type { Writer } from "@pilu/db";
import { ChangeDraft, canonical, Problem, parseOrRefuse } from "@pilu/schema";
import { type Actor, authorise } from "../actor.ts";
import type { World } from "../world.ts";
import { mustBeOfSize } from "./limits.ts";
import { locked, recordOf } from "./record.ts";

/** A draft to save: a new change without an id, or the next edit of one as the caller saw it. */
export interface Saving {
  readonly actor: Actor;
  readonly id: string | null;
  /** The edit that the caller began from; null for a new change. */
  readonly edit: number | null;
  /** A `ChangeDraft`; its proposed states are kept as typed, valid or not. */
  readonly draft: unknown;
}

/**
 * Keeps a draft; whoever saves one is an author for ever, through a token its issuer. A conflict is resolved by saving
 * with the newer base. Saving what is stored already changes nothing. Refused with `change.stale` when it was
 * saved meanwhile, by whomever, with `change.state` when it is in review or closed, with `change.invalid` for what is no draft.
 */
export async function saveChange(
  world: World,
  { actor, id, edit, draft: given }: Saving,
): Promise<{ id: string; edit: number }> {
  mustBeOfSize(given);
  const draft = parseOrRefuse(ChangeDraft, given, "change.invalid");
  return world.store.transact(async (tx) => {
    const { person } = await authorise(tx, actor, "change.propose");
    if (draft.follows !== null && (await tx.change(draft.follows)) === null)
      throw new Problem("change.unknown", { id: draft.follows });
    return id === null
      ? create(tx, { draft, id: world.newId(), person })
      : update(tx, { draft, edit: edit ?? 0, id, person });
  });
}

interface Kept {
  readonly draft: ChangeDraft;
  readonly id: string;
  readonly person: string;
}

/** Writes a new change by one author. */
export async function create(tx: Writer, { draft, id, person }: Kept): Promise<{ id: string; edit: number }> {
  const now = await tx.now();
  const rest = {
    changedAt: now,
    createdAt: now,
    createdBy: person,
    edit: 1,
    id,
    submittedSeq: null,
    class: null,
  };
  await tx.putChange(recordOf(draft, { ...rest, state: "draft" }));
  await tx.addAuthors(id, [person]);
  return { id, edit: 1 };
}

async function update(
  tx: Writer,
  { draft, edit, id, person }: Kept & { readonly edit: number },
): Promise<{ id: string; edit: number }> {
  const stored = await locked(tx, { edit, id, step: "save" });
  if (stored.draft === canonical(draft)) return { id, edit };
  // What is now written was not judged yet.
  const next = { ...stored, changedAt: await tx.now(), edit: edit + 1, class: null };
  await tx.moveChange(recordOf(draft, next), { edit, state: stored.state });
  await tx.addAuthors(id, [person]);
  return { id, edit: edit + 1 };
}
