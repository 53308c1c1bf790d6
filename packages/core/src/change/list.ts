import { type EntityRef, normalise, type Reader, type StoredChange } from "@pilu/db";
import { type ChangeState, changeStates, isOpen } from "@pilu/schema";
import type { World } from "../world.ts";
import { namer } from "./people.ts";
import { draftOf } from "./record.ts";

/** What changes are listed by; every field given must hold. `author` is a person's id. */
export interface ChangeListQuery {
  readonly states?: readonly ChangeState[] | undefined;
  readonly text?: string | undefined;
  readonly touches?: EntityRef | undefined;
  readonly author?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A page of changes, the newest first, and how many there are in each state. */
export async function listChanges(world: World, query: ChangeListQuery) {
  const { states, text, touches, author, after, limit } = query;
  return world.store.snapshot(async (view) => {
    const page = await view.changes({
      limit,
      ...(states === undefined ? {} : { states }),
      ...(text === undefined ? {} : { text: normalise(text) }),
      ...(touches === undefined ? {} : { touches }),
      ...(author === undefined ? {} : { author }),
      ...(after === undefined ? {} : { after }),
    });
    return {
      rows: await lines(view, page.rows),
      total: page.total,
      next: page.next,
      counts: await counts(view),
    };
  });
}

/** Changes that are still open and edit an entity: somebody else is at it. */
export async function openChangesOn(world: World, entity: EntityRef) {
  return world.store.snapshot(async (view) => {
    const states = changeStates.filter(isOpen);
    return lines(view, (await view.changes({ limit: 100, states, touches: entity })).rows);
  });
}

async function lines(view: Reader, rows: readonly StoredChange[]) {
  const name = namer(view);
  const all = [];
  for (const row of rows) {
    const { id, state, edit, title, createdAt, changedAt, createdBy } = row;
    const { edits } = draftOf(row);
    all.push({
      id,
      state,
      edit,
      title,
      createdAt,
      changedAt,
      createdBy: await name(createdBy),
      edits: edits.map(({ kind, id: entity }) => ({ kind, id: entity })),
    });
  }
  return all;
}

async function counts(view: Reader): Promise<Record<ChangeState, number>> {
  const found = new Map((await view.changeCounts()).map(({ state, count }) => [state, count]));
  return Object.fromEntries(changeStates.map((state) => [state, found.get(state) ?? 0])) as Record<
    ChangeState,
    number
  >;
}
