import type { EntityRef, Moment, Reader, Revision } from "@pilu/db";
import { taxonomyVersion } from "@pilu/schema/taxonomy";
import type { Gathered } from "../app/gather.ts";
import { type BodyOf, type Kind, readState } from "../body/body.ts";
import { at, type Dated } from "../log/holding.ts";
import type { Shared } from "./shared.ts";

/** A revision with its body read. */
export interface Held<K extends Kind> extends Dated {
  readonly kind: K;
  readonly id: string;
  readonly seq: number;
  readonly value: BodyOf[K];
}

/**
 * Everything that the page of one app can depend on from an instant on, in the log up to a decision: of each entity
 * what holds then and what comes into force later.
 */
export interface Dependencies {
  readonly app: readonly Held<"app">[];
  readonly settings: readonly Held<"registry">[];
  readonly integrations: readonly (readonly Held<"integration">[])[];
  readonly sdks: readonly (readonly Held<"sdk">[])[];
  readonly vendors: readonly (readonly Held<"vendor">[])[];
}

/** Reads an app's dependencies; what many apps share is read once for all of them. */
export async function dependenciesOf(
  view: Reader,
  { app, moment, shared }: { app: string; moment: Required<Moment>; shared: Shared },
): Promise<Dependencies> {
  // All that ever referred to the app by then, whatever day they begin on.
  const ever = { at: Number.MAX_SAFE_INTEGER, seq: moment.seq };
  const users = await view.referring("integration", { kind: "app", id: app }, ever);
  const own = await view.prospects([{ kind: "app", id: app }, ...users], moment);
  const integrations = byEntity("integration", own);
  const sdks = await shared.of(view, "sdk", [
    ...new Set(integrations.flat().map(({ value }) => value.sdk as string)),
  ]);
  const vendors = await shared.of(view, "vendor", [
    ...new Set([
      ...sdks.flat().map(({ value }) => value.vendor as string),
      ...integrations.flat().flatMap(({ value }) => value.contractingVendor ?? []),
    ]),
  ]);
  const [settings = []] = await shared.of(view, "registry", ["registry"]);
  return { app: byEntity("app", own)[0] ?? [], integrations, sdks, settings, vendors };
}

/** The state of all dependencies at `t`; null while the app is not there. */
export function stateAt(
  { app, integrations, sdks, settings, vendors }: Dependencies,
  t: number,
): Gathered | null {
  const held = at(app, t)?.value;
  const goesBy = at(settings, t)?.value;
  if (held === undefined || goesBy === undefined) return null;
  const states = <K extends Kind>(histories: readonly (readonly Held<K>[])[]) =>
    histories.flatMap((history) => at(history, t)?.value ?? []);
  return {
    app: held,
    integrations: states(integrations),
    sdks: states(sdks),
    vendors: states(vendors),
    taxonomy: taxonomyVersion(goesBy.taxonomy),
  };
}

/** Every revision among the dependencies. */
export function allHeld(dependencies: Dependencies): Held<Kind>[] {
  const { app, integrations, sdks, settings, vendors } = dependencies;
  return [...app, ...settings, ...integrations.flat(), ...sdks.flat(), ...vendors.flat()];
}

/** Whether an entity is among the dependencies. */
export function amongThem(dependencies: Dependencies): (entity: EntityRef) => boolean {
  const keys = new Set(allHeld(dependencies).map(({ kind, id }) => `${kind} ${id}`));
  return ({ kind, id }) => keys.has(`${kind} ${id}`);
}

/** The revisions of `kind` among `revisions`, apart for each entity. */
function byEntity<K extends Kind>(kind: K, revisions: readonly Revision[]): Held<K>[][] {
  const found = new Map<string, Held<K>[]>();
  for (const revision of revisions) {
    if (revision.kind !== kind) continue;
    const { effectiveAt, id, number, seq } = revision;
    const held = { effectiveAt, id, kind, number, seq, value: readState(kind, revision) };
    const own = found.get(id);
    if (own === undefined) found.set(id, [held]);
    else own.push(held);
  }
  return [...found.values()];
}
