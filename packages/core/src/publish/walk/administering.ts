import { randomUUID } from "node:crypto";
import type { AccessRole } from "@pilu/schema";
import { alive, at } from "../../log/holding.ts";
import { type Redactable, subjectOf } from "../../log/redaction.ts";
import type { Act } from "./perform.ts";
import type { Answer } from "./verbs.ts";
import type { Walk } from "./walk.ts";

/** The administrator gives a person other roles. */
export function givingRoles(
  walk: Walk,
  given: { person: string; roles: readonly AccessRole[] },
): Act<"roles"> {
  const { known } = walk;
  const { person, roles } = given;
  return {
    call: { verb: "roles", given: { actor: known.people.admin, person, roles } },
    change: null,
    refusals: () => ({ must: [], may: [] }),
    land() {
      if (known.people.roles.get(person)?.join() === roles.join()) return;
      known.people.roles.set(person, roles);
      known.acts.push(`person-roles ${person}`);
    },
    async after() {
      const now = await walk.inLine((tx) => tx.person(person));
      return now?.roles.join() === roles.join() ? { answer: now as Answer<"roles"> } : null;
    },
  };
}

/** The administrator takes a stored body out for good. */
export async function redacting(walk: Walk, what: Redactable): Promise<Act<"redact">> {
  const { known } = walk;
  const subject = subjectOf(what);
  const given = {
    actor: known.people.admin,
    request: { what, reason: "A court's order.", decisionId: randomUUID() },
  };
  const isStanding = await stands(walk, what);
  const { seq, expanded } = await walk.store.registry();
  const isWaiting = expanded < seq || (await walk.store.countWaiting()) > 0;
  return {
    call: { verb: "redact", given },
    change: null,
    // What waits to be published may need it; meanwhile a node may have published it.
    refusals: () => ({ must: isStanding ? ["body.in-use"] : [], may: isWaiting ? ["body.in-use"] : [] }),
    land() {
      known.redacted.add(subject);
      known.acts.push(`body-redacted ${subject}`);
    },
    after: () => walk.ask("redact", given),
  };
}

/** Whether a body is in force, or to come into force. */
async function stands({ known, now, store }: Walk, what: Redactable): Promise<boolean> {
  const standing = <T extends { number: number; effectiveAt: number }>(all: readonly T[], number: number) =>
    at(all, now())?.number === number ||
    alive(all).some((one) => one.number === number && one.effectiveAt > now());
  if (what.is === "log") return (known.approvals.get(what.seq)?.effectiveAt ?? 0) > now();
  if (what.is === "revision")
    return standing(await store.history({ kind: what.kind as "sdk", id: what.id }), what.number);
  if (what.is === "entry") return true;
  const versions = (await store.versions(what.app)).map(({ n, effectiveAt }) => ({ number: n, effectiveAt }));
  return standing(versions, what.n);
}
