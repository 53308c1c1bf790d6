import type { EntityRef, Moment, Reader, Revision } from "@pilu/db";
import { taxonomyVersion } from "@pilu/schema/taxonomy";
import type { Gathered } from "../app/gather.ts";
import { type BodyOf, type Kind, readState } from "../body/body.ts";
import { at, type Dated } from "../log/holding.ts";
import type { Coming } from "./coming.ts";
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

/** Which dependencies are read. */
interface Wanted {
  readonly apps: readonly string[];
  readonly moment: Required<Moment>;
  readonly shared: Shared;
  /** Of an app's integrations only those that take in some of this; absent: all. */
  readonly among?: Coming;
}

/** Reads the dependencies of several apps, with as many statements for one as for many; what they share is read once. */
export async function dependenciesOf(view: Reader, wanted: Wanted): Promise<Map<string, Dependencies>> {
  const { apps, moment, shared } = wanted;
  const states = await view.prospects(
    apps.map((id) => ({ kind: "app", id })),
    moment,
  );
  const own = new Map(byEntity("app", states).map((history) => [history[0]?.id, history]));
  const byApp = new Map<string, Held<"integration">[][]>(apps.map((app) => [app, []]));
  for (const history of await integrationsOf(view, wanted))
    for (const app of new Set(history.map(({ value }) => value.app))) byApp.get(app)?.push(history);

  const sdksOf = (integrations: Dependencies["integrations"]) =>
    shared.of(view, "sdk", [...new Set(integrations.flat().map(({ value }) => value.sdk as string))]);
  // All at once; of each app's own, which follow, there is then nothing left to read.
  const allSdks = await sdksOf([...byApp.values()].flat());
  await shared.of(view, "vendor", [...vendorsOf([...byApp.values()].flat(), allSdks)]);
  const [settings = []] = await shared.of(view, "registry", ["registry"]);

  const found = new Map<string, Dependencies>();
  for (const [app, integrations] of byApp) {
    const sdks = await sdksOf(integrations);
    const vendors = await shared.of(view, "vendor", [...vendorsOf(integrations, sdks)]);
    found.set(app, { app: own.get(app) ?? [], integrations, sdks, settings, vendors });
  }
  return found;
}

async function integrationsOf(
  view: Reader,
  { among, apps, moment }: Wanted,
): Promise<Held<"integration">[][]> {
  const all = async () =>
    byEntity("integration", await view.prospectsReferring("integration", { kind: "app", ids: apps }, moment));
  if (among === undefined) return all();
  const { sdks, vendors } = among;
  const edited = new Set(among.integrations);
  // Which of them have a contract with a company only they themselves tell.
  if (vendors.size > 0)
    return (await all()).filter((history) =>
      history.some(
        ({ id, value: { contractingVendor, sdk } }) =>
          edited.has(id) || sdks.has(sdk) || (contractingVendor !== null && vendors.has(contractingVendor)),
      ),
    );
  const ofApps = new Set(apps);
  const ids = new Set([
    ...among.integrations.filter((id) => ofApps.has(id.slice(0, id.indexOf("/")))),
    ...apps.flatMap((app) => [...sdks].map((sdk) => `${app}/${sdk}`)),
  ]);
  const rows = await view.prospects(
    [...ids].map((id) => ({ kind: "integration", id })),
    moment,
  );
  return byEntity("integration", rows);
}

function vendorsOf(
  integrations: Dependencies["integrations"],
  sdks: Dependencies["sdks"],
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const history of sdks) for (const { value } of history) ids.add(value.vendor);
  for (const history of integrations)
    for (const { value } of history) if (value.contractingVendor !== null) ids.add(value.contractingVendor);
  return ids;
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
