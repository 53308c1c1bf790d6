import type { EntityRef, Reader, Revision } from "@pilu/db";
import { Problem } from "@pilu/schema";
import { type BodyOf, type Kind, stateOf } from "../body/body.ts";

/**
 * Checks that no live entity refers to a missing or retired one, for the touched entities, at `from` and at every later
 * instant at which one of them, of what they refer to, or of what refers to them and is announced changes. Refused with `reference.unknown` and
 * `reference.retired`. An integration lives while it and its app do: a retired app keeps its page, and hinders nothing.
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
  for (const entity of touched) {
    const held = await tx.revision(entity, moment);
    // An entity that is planned for later does not hold yet.
    if (held === null) continue;
    await mustReferToLive(tx, held, moment);
    if (isRetired(held) && held.kind !== "app") await mustBeReferredToByNone(tx, held, moment);
    if (held.kind === "app" && !isRetired(held))
      for (const integration of await tx.referring("integration", held, moment))
        await mustReferToLive(tx, integration, moment);
  }
}

async function mustReferToLive(tx: Reader, held: Revision, moment: Instant["moment"]): Promise<void> {
  if (!(await isLive(tx, held, moment))) return;
  for (const target of referencesOf(held)) {
    const found = await tx.revision(target, moment);
    const facts = { kind: target.kind, id: target.id, from: held.id };
    if (found === null) throw new Problem("reference.unknown", facts);
    if (isRetired(found)) throw new Problem("reference.retired", facts);
  }
}

async function mustBeReferredToByNone(tx: Reader, held: Revision, moment: Instant["moment"]): Promise<void> {
  for (const kind of ["sdk", "integration"] as const)
    for (const one of await tx.referring(kind, held, moment))
      if (referencesOf(one).some(({ kind, id }) => kind === held.kind && id === held.id))
        if (await isLive(tx, one, moment))
          throw new Problem("reference.retired", { kind: held.kind, id: held.id, from: one.id });
}

async function isLive(tx: Reader, held: Revision, moment: Instant["moment"]): Promise<boolean> {
  if (isRetired(held)) return false;
  if (held.kind !== "integration") return true;
  const app = await tx.revision({ kind: "app", id: stateOf("integration", held).app }, moment);
  return app === null || !isRetired(app);
}

function isRetired(held: Revision): boolean {
  switch (held.kind) {
    case "vendor":
      return stateOf("vendor", held).status === "retired";
    case "sdk":
      return stateOf("sdk", held).status === "retired";
    case "app":
      return stateOf("app", held).status === "retired";
    case "integration":
      return stateOf("integration", held).status === "retired";
    case "registry":
      return false;
  }
}

/** What a stored state refers to. */
function referencesOf(held: Revision): EntityRef[] {
  return referencesOfState(held.kind, stateOf(held.kind, held));
}

/** What an entity cannot do without: an SDK its company, an integration its app, its SDK and whom the contract is with. */
export function referencesOfState<K extends Kind>(kind: K, state: BodyOf[K]): EntityRef[] {
  switch (kind) {
    case "sdk":
      return [{ kind: "vendor", id: (state as BodyOf["sdk"]).vendor }];
    case "integration": {
      const { app, sdk, contractingVendor } = state as BodyOf["integration"];
      const own: EntityRef[] = [
        { kind: "app", id: app },
        { kind: "sdk", id: sdk },
      ];
      return contractingVendor === null ? own : [...own, { kind: "vendor", id: contractingVendor }];
    }
    default:
      return [];
  }
}

/** What touched entities refer to at an instant, and an app's integrations refer to: their planned ends matter too. */
async function neighbours(
  tx: Reader,
  { touched, at, seq }: { touched: readonly EntityRef[]; at: number; seq: number },
): Promise<EntityRef[]> {
  const found: EntityRef[] = [];
  for (const entity of touched) {
    const coming = await tx.prospects([entity], { at, seq });
    for (const revision of coming) found.push(...referencesOf(revision));
  }
  return found;
}

/**
 * What refers to a touched SDK or company that is retired at some time from `at` on, now and as announced: who begins to
 * use it later must not find it gone. Read only for what ends: any other decision costs what it edits and not what it
 * reaches.
 */
async function usersOfWhatEnds(
  tx: Reader,
  { touched, at, seq }: { touched: readonly EntityRef[]; at: number; seq: number },
): Promise<Revision[]> {
  const found: Revision[] = [];
  for (const { kind, id } of touched) {
    if (kind !== "sdk" && kind !== "vendor") continue;
    if (!(await tx.prospects([{ kind, id }], { at, seq })).some(isRetired)) continue;
    const target = { kind, ids: [id] };
    for (const user of ["sdk", "integration"] as const)
      found.push(...(await tx.prospectsReferring(user, target, { at, seq })));
  }
  return found;
}
