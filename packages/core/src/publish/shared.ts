import type { Moment, Reader } from "@pilu/db";
import { type Kind, stateOf } from "../body/body.ts";
import type { Held } from "./dependencies.ts";

type SharedKind = Extract<Kind, "sdk" | "vendor" | "registry">;

/** What many apps depend on, each entity read once: what holds of it at one moment and what comes into force later. */
export interface Shared {
  /** The histories of `ids`, in no order; an id that nothing is known of has none. */
  of<K extends SharedKind>(
    view: Pick<Reader, "prospects">,
    kind: K,
    ids: readonly string[],
  ): Promise<Held<K>[][]>;
}

/** Revisions up to a decision never change, so what was read for one app is right for all that wait for it. */
export function sharedAt(moment: Required<Moment>): Shared {
  const known = {
    registry: new Map<string, Held<"registry">[]>(),
    sdk: new Map<string, Held<"sdk">[]>(),
    vendor: new Map<string, Held<"vendor">[]>(),
  };
  return {
    async of<K extends SharedKind>(view: Pick<Reader, "prospects">, kind: K, ids: readonly string[]) {
      const histories = known[kind] as Map<string, Held<K>[]>;
      const missing = ids.filter((id) => !histories.has(id));
      if (missing.length > 0) {
        const found = await view.prospects(
          missing.map((id) => ({ kind, id })),
          moment,
        );
        // Known only once every body is read: one that is malformed leaves nothing known of the others.
        const read = new Map<string, Held<K>[]>(missing.map((id) => [id, []]));
        for (const revision of found) {
          const { effectiveAt, id, number, seq } = revision;
          read.get(id)?.push({ effectiveAt, id, kind, number, seq, value: stateOf(kind, revision) });
        }
        for (const [id, history] of read) histories.set(id, history);
      }
      return ids.flatMap((id) => {
        const history = histories.get(id) ?? [];
        return history.length === 0 ? [] : [history];
      });
    },
  };
}
