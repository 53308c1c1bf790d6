// Judging a difference lower than the table takes two reviewers: one who proposes it, another who decides.
import type { ChangeClass, ClassGiven } from "@pilu/schema";
import type { ChangeFacts } from "../shapes.ts";
import type { DeskState } from "./desk.ts";

export const weights: readonly ChangeClass[] = ["none", "minor", "notify", "material"];

export function isBelow(one: ChangeClass, other: ChangeClass): boolean {
  return weights.indexOf(one) < weights.indexOf(other);
}

export interface Proposal {
  readonly by: { readonly id: string; readonly name: string | null };
  readonly given: ClassGiven;
}

/** Proposals at the edit that stands, by the key of their difference. */
export function proposalsFor({
  remarks,
  edit,
}: Pick<ChangeFacts, "remarks" | "edit">): Map<string, Proposal[]> {
  const found = new Map<string, Proposal[]>();
  for (const { kind, body, by } of remarks) {
    if (kind !== "class-proposed") continue;
    const said = body as { edit?: unknown; given?: ClassGiven } | null;
    if (said?.edit !== edit || said.given === undefined) continue;
    found.set(said.given.key, [...(found.get(said.given.key) ?? []), { by, given: said.given }]);
  }
  return found;
}

/** Keys that the desk puts lower than the rules do and that nobody else has proposed so. */
export function mustBeSeconded(given: {
  readonly change: Pick<ChangeFacts, "remarks" | "edit" | "authors">;
  readonly desk: Pick<DeskState, "classes">;
  readonly me: string;
}): string[] {
  const { change, desk, me } = given;
  const proposals = proposalsFor(change);
  const authors = new Set(change.authors.map(({ id }) => id));
  return Object.entries(desk.classes)
    .filter(([, { isLower }]) => isLower)
    .filter(
      ([key, { class: wanted }]) =>
        !(proposals.get(key) ?? []).some(
          ({ by, given: one }) =>
            one.class === wanted && one.actions === null && by.id !== me && !authors.has(by.id),
        ),
    )
    .map(([key]) => key);
}
