import type { NewRevision } from "@pilu/db";
import { compose, unconfirmed } from "@pilu/disclosure";
import {
  type App,
  type Integration,
  Problem,
  type RegistrySettings,
  type Sdk,
  type Vendor,
} from "@pilu/schema";
import { taxonomyVersion } from "@pilu/schema/taxonomy";
import { type Actor, authorise } from "../actor.ts";
import type { BodyOf, Kind } from "../body/body.ts";
import type { VendorNames } from "../body/findable.ts";
import { appendApproval } from "../log/approval.ts";
import { newRevision } from "../log/revision.ts";
import type { World } from "../world.ts";
import { isFilled } from "./state.ts";

/** What an empty registry is filled with: facts that nobody proposed and nobody had to review. */
export interface Beginning {
  readonly settings: RegistrySettings;
  readonly vendors: readonly Vendor[];
  readonly sdks: readonly Sdk[];
  readonly apps: readonly App[];
  readonly integrations: readonly Integration[];
}

const registryId = "registry";

/**
 * Fills an empty registry in one atomic write, as one approval: of everything, which is
 * published like any other. Refused when anything is there, and with `fact.unconfirmed` for an app that would tell users
 * what nobody stands for.
 */
export async function seed(
  world: World,
  { actor, beginning }: { actor: Actor; beginning: Beginning },
): Promise<{ seq: number; revisions: number }> {
  mustReferToWhatIs(beginning);
  mustBeConfirmed(beginning);
  return world.store.transact(async (tx) => {
    const { person } = await authorise(tx, actor, "registry.seed");
    const head = await tx.nextSeq();
    const { seq } = head;
    if (await isFilled(tx)) throw new Problem("registry.not-empty");
    const at = Math.max(await tx.now(), head.decidedAt + 1);
    const revisions = await tx.appendRevisions(revisionsOf(beginning, { seq, effectiveAt: at }));
    await appendApproval(tx, {
      head,
      revisions,
      change: "seed",
      decisionId: "seed",
      edit: 0,
      seenSeq: 0,
      decidedAt: at,
      effectiveAt: at,
      by: person,
      title: "seed",
      reason: null,
      authors: [],
      class: "none",
      classes: [],
      answers: [],
      evidence: [],
      shortNotice: null,
      edits: [],
      // The settings reach every app.
      touched: [{ kind: "registry", id: registryId }],
      leftOut: [],
      followUp: null,
    });
    return { seq, revisions: revisions.length };
  });
}

function revisionsOf(beginning: Beginning, place: { seq: number; effectiveAt: number }): NewRevision[] {
  const vendors: VendorNames = new Map(beginning.vendors.map((vendor) => [vendor.id, vendor.names]));
  const revision =
    <K extends Kind>(kind: K) =>
    (value: BodyOf[K] & { id?: string }) =>
      newRevision({ kind, id: value.id ?? registryId }, { value, sets: [], ...place, vendors });
  return [
    revision("registry")(beginning.settings),
    ...beginning.vendors.map(revision("vendor")),
    ...beginning.sdks.map(revision("sdk")),
    ...beginning.apps.map(revision("app")),
    ...beginning.integrations.map(revision("integration")),
  ];
}

/** A registry never begins with a reference to nothing. */
function mustReferToWhatIs({ vendors, sdks, apps, integrations }: Beginning): void {
  const known = {
    vendor: new Set<string>(vendors.map((vendor) => vendor.id)),
    sdk: new Set<string>(sdks.map((sdk) => sdk.id)),
    app: new Set<string>(apps.map((app) => app.id)),
  };
  const must = (kind: keyof typeof known, { id, from }: { id: string | null; from: string }) => {
    if (id !== null && !known[kind].has(id)) throw new Problem("reference.unknown", { kind, id, from });
  };
  for (const sdk of sdks) must("vendor", { id: sdk.vendor, from: sdk.id });
  for (const one of integrations) {
    must("app", { id: one.app, from: one.id });
    must("sdk", { id: one.sdk, from: one.id });
    must("vendor", { id: one.contractingVendor, from: one.id });
  }
}

/** No version may tell what nobody stands for, and what is in the registry is published. */
function mustBeConfirmed({ settings, vendors, sdks, apps, integrations }: Beginning): void {
  const taxonomy = taxonomyVersion(settings.taxonomy);
  const byApp = new Map(apps.map((app): [string, Integration[]] => [app.id, []]));
  for (const one of integrations) byApp.get(one.app)?.push(one);
  for (const app of apps) {
    const own = byApp.get(app.id) ?? [];
    const [open] = unconfirmed(compose({ app, integrations: own, sdks, vendors, taxonomy }));
    if (open !== undefined)
      throw new Problem("fact.unconfirmed", { entry: open.entry, facts: open.facts.join(", ") });
  }
}
