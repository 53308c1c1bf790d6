import type { Moment, Reader, Store } from "@pilu/db";
import { type BodyOf, type Kind, readState } from "../body/body.ts";
import type { World } from "../world.ts";

interface Made<T> {
  readonly number: number;
  readonly made: T;
}

/** Bodies that are read at a time: together they are many megabytes. */
const atOnce = 500;

/**
 * What `make` says of every entity of a kind as it holds, by id and in the order of ids. Each revision is read once, so
 * that after a decision only what it touched is; what is made stays in memory and is to be small.
 */
export function ofEach<K extends Kind, T>(kind: K, make: (state: BodyOf[K]) => T) {
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
    for (let from = 0; from < fresh.length; from += atOnce)
      for (const row of await view.revisions(kind, fresh.slice(from, from + atOnce), moment))
        read.set(row.id, { made: make(readState(kind, row)), number: row.number });
    const all = new Map<string, Made<T>>();
    for (const { id } of held) {
      const one = read.get(id) ?? before?.get(id);
      if (one !== undefined) all.set(id, one);
    }
    kept.set(store, all);
    return all;
  };
}
