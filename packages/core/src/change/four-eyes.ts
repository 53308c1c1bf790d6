import type { Reader } from "@pilu/db";
import { Problem } from "@pilu/schema";

/** Why a person is not another pair of eyes for a change; null: they are. */
type Sameness = "change.own" | "change.let-in";

/**
 * Four eyes: whoever worked on a change is none of the second pair (`change.own`), and neither is a person who came in,
 * or got a new password, by a link that one of its authors made after the change was begun (`change.let-in`): whoever
 * makes a link can use it.
 */
export async function samenessOf(
  view: Reader,
  { change, person }: { readonly change: string; readonly person: string },
): Promise<Sameness | null> {
  const authors = new Set(await view.authors(change));
  if (authors.has(person)) return "change.own";
  const begun = (await view.change(change))?.createdAt ?? 0;
  const isLetIn = (await view.invitations()).some(
    ({ by, usedBy, createdAt }) => usedBy === person && authors.has(by) && createdAt >= begun,
  );
  return isLetIn ? "change.let-in" : null;
}

/** Refuses with `change.own` or `change.let-in`. */
export async function mustBeAnother(view: Reader, given: Parameters<typeof samenessOf>[1]): Promise<void> {
  const sameness = await samenessOf(view, given);
  if (sameness !== null) throw new Problem(sameness);
}
