import type { EntityRef, Reader, Revision } from "@pilu/db";
import { Problem } from "@pilu/schema";
import { type Kind, stateOf } from "../body/body.ts";
import { brokenAround, type Ground, referencesOf, type Stated } from "../review/references.ts";

/**
 * Checks the references around the touched entities ({@link brokenAround}) at `from` and at every later instant at which
 * one of them, of what they refer to, or of what refers to them and is announced changes. Refused with
 * `reference.unknown` and `reference.retired`.
 */
export async function mustHoldReferences(
  tx: Reader,
  { touched, from, seq }: { touched: readonly EntityRef[]; from: number; seq: number },
): Promise<void> {
  const around = await neighbours(tx, { touched, at: from, seq });
  const histories = await tx.histories([...touched, ...around], seq);
  const users = await usersOfWhatEnds(tx, { touched, at: from, seq });
  const later = [...histories, ...users].map((one) => one.effectiveAt).filter((at) => at > from);
  for (const at of [from, ...new Set(later)].sort((a, b) => a - b))
    await mustHoldAt(tx, { touched, moment: { at, seq } });
}

interface Instant {
  readonly touched: readonly EntityRef[];
  readonly moment: { readonly at: number; readonly seq: number };
}

async function mustHoldAt(tx: Reader, { touched, moment }: Instant): Promise<void> {
  const statesAt = async (kind: Kind, ids: readonly string[]): Promise<Stated[]> =>
    (await tx.revisions(kind, ids, moment)).map(statedIn);
  const held: Stated[] = [];
  // An entity that is planned for later does not hold yet.
  for (const kind of new Set(touched.map((one) => one.kind)))
    held.push(
      ...(await statesAt(
        kind,
        touched.flatMap((one) => (one.kind === kind ? [one.id] : [])),
      )),
    );
  const ground: Ground = {
    states: async (kind, ids) => (await statesAt(kind, ids)).map(({ state }) => state),
    users: async (kind, target) => (await tx.referring(kind, target, moment)).map(statedIn),
  };
  const [broken] = await brokenAround(ground, held);
  if (broken === undefined) return;
  const { code, ...facts } = broken;
  throw new Problem(code, facts);
}

function statedIn(revision: Revision): Stated {
  const { kind, id } = revision;
  return { kind, id, state: stateOf(kind, revision) };
}

function isRetired(revision: Revision): boolean {
  const { state } = statedIn(revision);
  return "status" in state && state.status === "retired";
}

interface Around {
  readonly touched: readonly EntityRef[];
  readonly at: number;
  readonly seq: number;
}

/** What touched entities refer to, and what an app lists that comes back: their planned ends matter too. */
async function neighbours(tx: Reader, { touched, at, seq }: Around): Promise<EntityRef[]> {
  const found: EntityRef[] = [];
  for (const entity of touched) {
    const coming = [...(await tx.prospects([entity], { at, seq }))];
    if (entity.kind === "app" && (await tx.history(entity)).some(isRetired))
      coming.push(
        ...(await tx.prospectsReferring("integration", { kind: "app", ids: [entity.id] }, { at, seq })),
      );
    for (const { kind, ...revision } of coming)
      found.push(...referencesOf(kind, stateOf(kind, { kind, ...revision })));
  }
  return found;
}

/**
 * What refers to a touched SDK or company that is retired at some time from `at` on, and the apps that it belongs to, now
 * and as announced: who begins to use it later must not find it gone. Read only for what ends: any other decision costs
 * what it edits and not what it reaches.
 */
async function usersOfWhatEnds(tx: Reader, { touched, at, seq }: Around): Promise<Revision[]> {
  const found: Revision[] = [];
  for (const { kind, id } of touched) {
    if (kind !== "sdk" && kind !== "vendor") continue;
    if (!(await tx.prospects([{ kind, id }], { at, seq })).some(isRetired)) continue;
    const target = { kind, ids: [id] };
    for (const user of ["sdk", "integration"] as const)
      found.push(...(await tx.prospectsReferring(user, target, { at, seq })));
  }
  const listing = found.flatMap((one) =>
    one.kind === "integration" ? [stateOf("integration", one).app] : [],
  );
  const apps = [...new Set(listing)].sort().map((id) => ({ kind: "app" as const, id }));
  return apps.length === 0 ? found : [...found, ...(await tx.prospects(apps, { at, seq }))];
}
