import type { Reader } from "@pilu/db";
import { Problem } from "@pilu/schema";
import { type KeyHolder, keyHolders } from "../person/key-holders.ts";

/** Why a person is not another pair of eyes for a change; null: they are. */
type Sameness = "change.own" | "change.let-in";

interface Acting {
  readonly change: string;
  readonly person: string;
  /** When they acted, epoch ms; absent: now. */
  readonly at?: number;
}

/**
 * Four eyes: whoever worked on a change is none of the second pair (`change.own`), and neither is a person as whom an
 * author could have acted, or who could have acted as an author (`change.let-in`).
 */
export async function samenessOf(
  view: Reader,
  { change, person, at = Number.MAX_SAFE_INTEGER }: Acting,
): Promise<Sameness | null> {
  const authors = await view.authors(change);
  if (authors.includes(person)) return "change.own";
  const begun = (await view.change(change))?.createdAt ?? 0;
  const own = await reachOf(view, { person, from: at, until: at, begun });
  for (const author of authors) {
    const theirs = await reachOf(view, { person: author, from: begun, until: at, begun });
    if (isWithinOneReach(own, theirs, begun)) return "change.let-in";
  }
  return null;
}

/** Refuses with `change.own` or `change.let-in`. */
export async function mustBeAnother(view: Reader, given: Acting): Promise<void> {
  const sameness = await samenessOf(view, given);
  if (sameness !== null) throw new Problem(sameness);
}

/** Whether two reviewers of a change, each when they acted, cannot have been one person. */
export async function areTwo(
  view: Reader,
  { change, one, other }: { readonly change: string; readonly one: Acted; readonly other: Acted },
): Promise<boolean> {
  if (one.person === other.person) return false;
  const begun = (await view.change(change))?.createdAt ?? 0;
  const [a, b] = [
    await reachOf(view, { person: one.person, from: one.at, until: one.at, begun }),
    await reachOf(view, { person: other.person, from: other.at, until: other.at, begun }),
  ];
  return !isWithinOneReach(a, b, begun);
}

interface Acted {
  readonly person: string;
  readonly at: number;
}

interface Reach {
  readonly person: string;
  readonly holders: readonly KeyHolder[];
}

async function reachOf(
  view: Reader,
  { person, begun, ...span }: { person: string; from: number; until: number; begun: number },
): Promise<Reach> {
  return { person, holders: await keyHolders(view, { person, ...span, trustedBefore: begun }) };
}

/**
 * Whether one could have acted as the other, or a third as both by links made since the change was begun: that somebody
 * who administers alone once gave both a new password is on record, and bars nobody.
 */
function isWithinOneReach(one: Reach, other: Reach, begun: number): boolean {
  const holds = ({ holders }: Reach, by: string) => holders.some((holder) => holder.by === by);
  if (holds(one, other.person) || holds(other, one.person)) return true;
  const since = ({ holders }: Reach) => holders.filter(({ madeAt }) => madeAt >= begun);
  return since(one).some(({ by }) => since(other).some((holder) => holder.by === by));
}
