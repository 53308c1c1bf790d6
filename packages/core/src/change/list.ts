import { type ChangeQuery, type EntityRef, normalise, type Reader, type StoredChange } from "@pilu/db";
import { type ChangeClass, type ChangeState, changeStates, type EntityKind, isOpen } from "@pilu/schema";
import { appBySlug, gather } from "../app/gather.ts";
import type { World } from "../world.ts";
import { namer } from "./people.ts";
import { draftOf } from "./record.ts";

/** What changes are listed by; every field given must hold. `author` is a person's id. */
export interface ChangeListQuery {
  readonly states?: readonly ChangeState[] | undefined;
  readonly text?: string | undefined;
  readonly touches?: EntityRef | undefined;
  /** An entity of this kind, whichever. */
  readonly kind?: EntityKind | undefined;
  /** The slug of an app: what is edited is the app itself, or an SDK, an integration or a company of its list. */
  readonly app?: string | undefined;
  readonly class?: ChangeClass | undefined;
  readonly author?: string | undefined;
  /** Nothing was done to it for so many days of 24 hours. */
  readonly idleDays?: number | undefined;
  /** The newest first unless it says so. */
  readonly order?: "newest" | "oldest" | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

const day = 86_400_000;

/** A page of changes in the order asked for, and how many there are in each state. `app.unknown` for no such app. */
export async function listChanges(world: World, query: ChangeListQuery) {
  const { states, text, touches, kind, app, class: weight, author, idleDays, order, after, limit } = query;
  const now = world.now();
  return world.store.snapshot(async (view) => {
    const asked: { [name in keyof ChangeQuery]: ChangeQuery[name] | undefined } = {
      limit,
      states,
      text: text === undefined ? undefined : normalise(text),
      touches,
      touchesKind: kind,
      touchesAny: app === undefined ? undefined : await listOf(view, { slug: app, now }),
      class: weight,
      author,
      changedUntil: idleDays === undefined ? undefined : now - idleDays * day,
      order,
      after,
    };
    const page = await view.changes(given(asked));
    return {
      rows: await lines(view, page.rows),
      total: page.total,
      next: page.next,
      counts: await counts(view),
    };
  });
}

/** What an app's list is made of. */
async function listOf(
  view: Reader,
  { slug, now }: { slug: string; now: number },
): Promise<NonNullable<ChangeQuery["touchesAny"]>> {
  const moment = { at: now };
  const { id } = await appBySlug(view, { slug, moment });
  const { sdks, vendors } = await gather(view, { app: id, moment });
  const named = <K extends EntityKind>(kind: K, all: readonly { readonly id: string }[]) =>
    all.map((one) => ({ kind, id: one.id }));
  const entities = [{ kind: "app" as const, id }, ...named("sdk", sdks), ...named("vendor", vendors)];
  return { apps: [id], entities };
}

/** Without the fields that are undefined. */
function given(asked: { [name in keyof ChangeQuery]: ChangeQuery[name] | undefined }): ChangeQuery {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as never;
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
    const { id, state, edit, class: weight, title, createdAt, changedAt, createdBy } = row;
    const { edits } = draftOf(row);
    all.push({
      id,
      state,
      edit,
      class: weight,
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
