import type { Reader } from "@pilu/db";
import { ClassGiven, Problem } from "@pilu/schema";
import { z } from "zod";
import { areTwo, samenessOf } from "./four-eyes.ts";

/** The body of a remark that proposes to put a difference lower than the table does. */
export const ProposedClass = z.strictObject({ edit: z.int(), given: ClassGiven });

/**
 * Lowering takes two: every lowered judgement must have been proposed at this edit by another active legal reviewer or
 * administrator who is no author either, and neither could have acted as the other. Refused with `change.second-reviewer`.
 */
export async function mustBeSeconded(
  view: Reader,
  given: {
    readonly change: string;
    readonly edit: number;
    readonly decider: string;
    readonly lowered: readonly ClassGiven[];
  },
): Promise<void> {
  if (given.lowered.length === 0) return;
  const seconded = new Set<string>();
  const now = Number.MAX_SAFE_INTEGER;
  for (const { at, by, kind, body } of await view.remarks(given.change)) {
    if (kind !== "class-proposed") continue;
    const [proposer, decider] = [
      { person: by, at },
      { person: given.decider, at: now },
    ];
    const { change } = given;
    if (!(await areTwo(view, { change, one: proposer, other: decider }))) continue;
    if ((await samenessOf(view, { change, ...proposer })) !== null) continue;
    const proposal = ProposedClass.safeParse(JSON.parse(body));
    const person = await view.person(by);
    const isReviewer =
      person?.isActive === true && person.roles.some((role) => role === "legal" || role === "admin");
    if (!proposal.success || !isReviewer || proposal.data.edit !== given.edit) continue;
    seconded.add(judgement(proposal.data.given));
  }
  const alone = given.lowered.find((one) => !seconded.has(judgement(one)));
  if (alone !== undefined) throw new Problem("change.second-reviewer", { what: alone.key });
}

// The two agree on what and how far; each gives a reason of their own.
function judgement({ key, class: given, actions }: ClassGiven): string {
  return JSON.stringify([key, given, actions === null ? null : [...actions].sort()]);
}
