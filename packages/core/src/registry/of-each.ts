import type { Moment, Reader, Store } from "@pilu/db";
import { type BodyOf, type Kind, readState } from "../body/body.ts";
import type { World } from "../world.ts";

interface Made<T> {
  readonly number: number;
  readonly made: T;
}

/** Entities that are read at a time. */
const atOnce = 500;

/**
 * What `make` says of some fields of every entity of a kind as it holds, by id and in the order of ids. Each revision is
 * read once, so that after a decision only what it touched is; what is made stays in memory and is to be small.
 */
export function ofEach<K extends Kind, F extends keyof BodyOf[K] & string, T>(
  kind: K,
  { fields, make }: { fields: readonly F[]; make: (state: Pick<BodyOf[K], F>) => T },
) {
  const kept = new WeakMap<Store, ReadonlyMap<string, Made<T>>>();
  return async (
    { store }: Pick<World, "store">,
    view: Reader,
    moment: Moment,
  ): Promise<ReadonlyMap<string, Made<T>>> => {
    const before = kept.get(store);
    const held = await view.held(kind, moment);
    const fresh = held.filter(({ id, number }) => before?.get(id)?.number !== number).map(({ id }) => id);
    const read = new Map<string, Made<T>>();
    const numbers = new Map(held.map(({ id, number }) => [id, number]));
    for (let from = 0; from < fresh.length; from += atOnce) {
      const ids = fresh.slice(from, from + atOnce);
      for (const row of await view.fields(kind, { fields, ids }, moment))
        read.set(row.id, { made: make(readState(kind, row)), number: numbers.get(row.id) ?? 0 });
    }
    const all = new Map<string, Made<T>>();
    for (const { id } of held) {
      const one = read.get(id) ?? before?.get(id);
      if (one !== undefined) all.set(id, one);
    }
    kept.set(store, all);
    return all;
  };
}
