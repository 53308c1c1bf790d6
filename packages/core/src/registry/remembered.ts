import type { Moment, Reader, Store } from "@pilu/db";
import type { World } from "../world.ts";

/** What was worked out of the registry as it stood at a place in the log, from one instant until before another. */
interface Remembered {
  readonly place: string;
  readonly from: number;
  readonly until: number;
  readonly value: Promise<unknown>;
}

/**
 * `work` over the whole registry, done once for as long as the registry stands still: it is done again when something
 * enters the log, and when a decision made before takes effect. What the log does not tell of (scans, links, people) is
 * no part of it. Its answers are shared by all who ask and must not be changed. What is `asked` beside the moment is a
 * part of the place: the last that was asked is remembered.
 */
export function remembering<T>(
  work: (view: Reader, moment: Moment, asked: string, world: Pick<World, "store">) => Promise<T>,
): (world: Pick<World, "store">, view: Reader, moment: Moment, asked?: string) => Promise<T> {
  const kept = new WeakMap<Store, Remembered>();
  return async ({ store }, view, moment, asked = "") => {
    const { at } = moment;
    const { logDigest, seq } = await view.registry();
    const place = `${seq} ${logDigest} ${asked}`;
    const known = kept.get(store);
    if (known?.place === place && known.from <= at && at < known.until) return known.value as Promise<T>;
    const coming = await view.approvalsFrom({ effectiveAt: at + 1, upToSeq: seq });
    const until = Math.min(...coming.map(({ effectiveAt }) => effectiveAt));
    const value = work(view, moment, asked, { store });
    const made = { from: at, place, until, value };
    kept.set(store, made);
    value.catch(() => {
      if (kept.get(store) === made) kept.delete(store);
    });
    return value;
  };
}

/** A memory by key for what is worked out one by one; it is empty again once the registry has moved. */
export function memory<T>(): (
  world: Pick<World, "store">,
  view: Reader,
  moment: Moment,
) => Promise<Map<string, T>> {
  return remembering(async () => new Map<string, T>());
}
