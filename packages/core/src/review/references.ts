import type { EntityRef, Moment, Reader } from "@pilu/db";
import { statesOf } from "../app/gather.ts";
import type { Overlay } from "../app/overlay.ts";
import { type BodyOf, type Kind, stateOf } from "../body/body.ts";
import type { BrokenReference } from "./effect.ts";
import type { RebasedEdit } from "./rebased.ts";

/** One entity in a state that holds, or would hold. */
export interface Stated {
  readonly kind: Kind;
  readonly id: string;
  readonly state: BodyOf[Kind];
}

/** What else holds at the same instant. */
export interface Ground {
  /** Several entities of one kind; those that are not there are left out. */
  states(kind: "vendor" | "sdk" | "app", ids: readonly string[]): Promise<Stated["state"][]>;
  /** The entities of `kind` that refer to `target`, other than those that are looked at anyway. */
  users(kind: "sdk" | "integration", target: EntityRef): Promise<Stated[]>;
}

interface Reference {
  readonly kind: "vendor" | "sdk" | "app";
  readonly id: string;
  readonly from: string;
  /** The app of an integration. */
  readonly app: string | null;
}

/**
 * References of live entities to what is missing or retired, as far as `touched` has to do with them: what it refers to
 * itself, who refers to an SDK or a company in it that is retired, and all that an app in it lists. A retired app keeps
 * its page: what it lists must be there, and may be retired.
 */
export async function brokenAround(ground: Ground, touched: readonly Stated[]): Promise<BrokenReference[]> {
  const found = touched.flatMap(referencesFrom);
  for (const one of touched) found.push(...(await referencesTo(ground, one)));
  const all = [...new Map(found.map((one) => [`${one.kind} ${one.id} ${one.from}`, one])).values()];
  const apps = await statusOf(
    ground,
    "app",
    all.flatMap(({ app }) => app ?? []),
  );
  const broken: BrokenReference[] = [];
  for (const kind of ["app", "sdk", "vendor"] as const) {
    const own = all.filter((one) => one.kind === kind);
    const ids = own.map((one) => one.id);
    const status = kind === "app" ? apps : await statusOf(ground, kind, ids);
    for (const { id, from, app } of own) {
      const held = status.get(id);
      const isListedOnly = app !== null && apps.get(app) === "retired";
      if (held === undefined) broken.push({ code: "reference.unknown", kind, id, from });
      else if (held === "retired" && !isListedOnly)
        broken.push({ code: "reference.retired", kind, id, from });
    }
  }
  return broken;
}

/** The same of a change, on top of what holds at the moment. */
export function brokenReferences(
  view: Reader,
  given: {
    readonly edits: readonly RebasedEdit[];
    readonly moment: Moment;
    readonly overlay: Overlay;
  },
): Promise<BrokenReference[]> {
  const { edits, moment, overlay } = given;
  const ground: Ground = {
    states: (kind, ids) => statesOf(view, { kind, ids, moment, overlay }),
    users: async (kind, target) =>
      (await view.referring(kind, target, moment))
        .filter(({ id }) => !overlay[kind].has(id))
        .map((row) => ({ kind, id: row.id, state: stateOf(kind, row) })),
  };
  return brokenAround(
    ground,
    edits.map(({ kind, id, after }) => ({ kind, id, state: after })),
  );
}

/** What an entity cannot do without: an SDK its company, an integration its app, its SDK and whom the contract is with. */
export function referencesOf<K extends Kind>(
  kind: K,
  state: BodyOf[K],
): { readonly kind: "vendor" | "sdk" | "app"; readonly id: string }[] {
  switch (kind) {
    case "sdk":
      return [{ kind: "vendor", id: (state as BodyOf["sdk"]).vendor }];
    case "integration": {
      const { app, sdk, contractingVendor } = state as BodyOf["integration"];
      const own: ReturnType<typeof referencesOf> = [
        { kind: "app", id: app },
        { kind: "sdk", id: sdk },
      ];
      return contractingVendor === null ? own : [...own, { kind: "vendor", id: contractingVendor }];
    }
    default:
      return [];
  }
}

function referencesFrom({ kind, id: from, state }: Stated): Reference[] {
  if (!("status" in state) || state.status !== "live") return [];
  const app = "app" in state ? state.app : null;
  return referencesOf(kind, state).map((to) => ({ ...to, from, app }));
}

async function referencesTo(ground: Ground, { kind, id, state }: Stated): Promise<Reference[]> {
  if (!("status" in state)) return [];
  if (kind === "app" && state.status === "live")
    return (await ground.users("integration", { kind, id })).flatMap(referencesFrom);
  if (kind === "app" || state.status === "live") return [];
  const users = await ground.users("integration", { kind, id });
  if (kind === "vendor") users.push(...(await ground.users("sdk", { kind, id })));
  return users.flatMap(referencesFrom).filter((one) => one.kind === kind && one.id === id);
}

async function statusOf(
  ground: Ground,
  kind: "vendor" | "sdk" | "app",
  ids: readonly string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].sort();
  const states = wanted.length === 0 ? [] : await ground.states(kind, wanted);
  return new Map(states.flatMap((one) => ("status" in one ? [[one.id, one.status] as const] : [])));
}
