import { randomUUID } from "node:crypto";
import type { AccessRole } from "@pilu/schema";
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
  const { seq, expanded } = await walk.store.registry();
  const isWaiting = expanded < seq || (await walk.store.countWaiting()) > 0;
  const asOf = walk.now();
  const until = await standsUntil(walk, what);
  // What waits may be published before it is answered, and be in force a second later.
  const isSure = () =>
    walk.now() < (isWaiting && what.is === "version" ? Math.min(until, asOf + 1000) : until);
  return {
    call: { verb: "redact", given },
    change: null,
    // What waits to be published may need it; meanwhile a node may have published it.
    refusals: () => ({
      must: isSure() ? ["body.in-use"] : [],
      may: isWaiting ? ["body.in-use"] : [],
    }),
    land() {
      known.redacted.add(subject);
      known.acts.push(`body-redacted ${subject}`);
    },
    after: () => walk.ask("redact", given),
  };
}

/** The instant from which a body is neither in force nor to come into force: a version may be superseded as it is asked for. */
async function standsUntil({ known, store }: Walk, what: Redactable): Promise<number> {
  if (what.is === "log") return known.approvals.get(what.seq)?.effectiveAt ?? 0;
  if (what.is === "entry") return Number.POSITIVE_INFINITY;
  if (what.is === "revision")
    return superseded(await store.history({ kind: what.kind as "sdk", id: what.id }), what.number);
  const versions = await store.versions(what.app);
  return superseded(
    versions.map(({ n, effectiveAt }) => ({ number: n, effectiveAt })),
    what.n,
  );
}

/** When a higher number comes into force; at no time where that is before it would itself. */
function superseded(all: readonly { number: number; effectiveAt: number }[], number: number): number {
  const own = all.find((one) => one.number === number)?.effectiveAt ?? Number.POSITIVE_INFINITY;
  const dates = all.filter((one) => one.number > number).map((one) => one.effectiveAt);
  const first = Math.min(...dates);
  return first > own ? first : 0;
}
