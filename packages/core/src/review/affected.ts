import type { EntityRef, Moment, Reader } from "@pilu/db";
import type { Integration } from "@pilu/schema";
import type { Overlay } from "../app/overlay.ts";
import { readState } from "../body/body.ts";
import type { RebasedEdit } from "./rebased.ts";

/** The apps that a change reaches at an instant. */
export interface Affected {
  /** Apps that are edited themselves, or one of whose integrations is. */
  readonly own: ReadonlySet<string>;
  /**
   * The other apps, with their integrations that take in what is shared and edited: an SDK or its company. Retired ones
   * too: they stand on no page, but rules know companies by them.
   */
  readonly shared: ReadonlyMap<string, readonly Integration[]>;
}

export async function affectedBy(
  view: Reader,
  { edits, moment, overlay }: { edits: readonly RebasedEdit[]; moment: Moment; overlay: Overlay },
): Promise<Affected> {
  const own = new Set<string>();
  for (const { kind, id } of edits) {
    if (kind === "app") own.add(id);
    if (kind === "integration") own.add(appOf(id));
  }
  // Another taxonomy gives every page other words.
  if (
    edits.some(({ kind, fields }) => kind === "registry" && fields.some(({ path }) => path === "/taxonomy"))
  )
    for (const id of await allApps(view, moment)) own.add(id);
  const touched = new Map<string, Integration>();
  for (const target of await sharedTargets(view, { edits, moment }))
    for (const row of await view.referring("integration", target, moment)) {
      if (own.has(appOf(row.id)) || touched.has(row.id)) continue;
      if (!overlay.integration.has(row.id)) touched.set(row.id, readState("integration", row));
    }
  const shared = new Map<string, Integration[]>();
  for (const one of [...touched.values()].sort((a, b) => (a.id < b.id ? -1 : 1)))
    shared.set(one.app, [...(shared.get(one.app) ?? []), one]);
  return { own, shared };
}

/** The app of an integration's id. */
function appOf(integration: string): string {
  return integration.slice(0, integration.indexOf("/"));
}

/** What integrations may refer to and is edited: SDKs, companies, and the SDKs of those companies. */
async function sharedTargets(
  view: Reader,
  { edits, moment }: { edits: readonly RebasedEdit[]; moment: Moment },
): Promise<EntityRef[]> {
  const targets = new Map<string, EntityRef>();
  const add = (target: EntityRef) => targets.set(`${target.kind} ${target.id}`, target);
  for (const { kind, id, before } of edits) {
    if (before === null || (kind !== "sdk" && kind !== "vendor")) continue;
    add({ kind, id });
    if (kind === "vendor")
      for (const sdk of await view.referring("sdk", { kind, id }, moment)) add({ kind: "sdk", id: sdk.id });
  }
  return [...targets.values()];
}

async function allApps(view: Reader, moment: Moment): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await view.search("app", { limit: 500, ...(after === undefined ? {} : { after }) }, moment);
    ids.push(...page.rows.map((row) => row.id));
    after = page.next ?? undefined;
  } while (after !== undefined);
  return ids;
}
