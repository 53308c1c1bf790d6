import type { Writer } from "@pilu/db";
import {
  type App,
  canonical,
  type Integration,
  Problem,
  type RegistrySettings,
  type Sdk,
  type Vendor,
} from "@pilu/schema";
import { type Actor, authorise } from "../actor.ts";
import { type BodyOf, bodyOf, type Kind } from "../body/body.ts";
import { findable, type VendorNames } from "../body/findable.ts";
import { chained, sha256 } from "../hash.ts";
import type { World } from "../world.ts";

/** What an empty registry is filled with: facts that nobody proposed and nobody had to review. */
export interface Beginning {
  readonly settings: RegistrySettings;
  readonly vendors: readonly Vendor[];
  readonly sdks: readonly Sdk[];
  readonly apps: readonly App[];
  readonly integrations: readonly Integration[];
}

const registryId = "registry";

/** Fills an empty registry in one atomic write, as the first entry of its log. Refused when anything is there. */
export async function seed(
  world: World,
  { actor, beginning }: { actor: Actor; beginning: Beginning },
): Promise<{ seq: number; revisions: number }> {
  const by = authorise(actor, "registry.seed");
  mustReferToWhatIs(beginning);
  return world.store.transact(async (tx) => {
    const { seq, logDigest } = await tx.nextSeq();
    if (seq !== 1) throw new Problem("registry.not-empty");
    const at = await tx.now();
    const body = canonical({
      schema: "pilu.approval/1",
      seq,
      change: "seed",
      by: by.id,
      decidedAt: at,
      effectiveAt: at,
      counts: countsOf(beginning),
    });
    await tx.appendApproval({
      seq,
      change: "seed",
      decisionId: "seed",
      edit: 0,
      decidedAt: at,
      effectiveAt: at,
      by: by.id,
      body,
      digest: chained(logDigest, body),
      prev: logDigest,
    });
    const revisions = await appendAll(tx, { beginning, seq, at });
    return { seq, revisions };
  });
}

async function appendAll(
  tx: Writer,
  { beginning, seq, at }: { beginning: Beginning; seq: number; at: number },
): Promise<number> {
  const vendors: VendorNames = new Map(beginning.vendors.map((vendor) => [vendor.id, vendor.names]));
  const revision =
    <K extends Kind>(kind: K) =>
    (value: BodyOf[K] & { id?: string }) => {
      const body = bodyOf(kind, value);
      return {
        kind,
        id: value.id ?? registryId,
        seq,
        effectiveAt: at,
        body,
        sets: "{}",
        digest: sha256(body),
        ...findable(kind, { value, vendors }),
      };
    };
  const all = [
    revision("registry")(beginning.settings),
    ...beginning.vendors.map(revision("vendor")),
    ...beginning.sdks.map(revision("sdk")),
    ...beginning.apps.map(revision("app")),
    ...beginning.integrations.map(revision("integration")),
  ];
  return (await tx.appendRevisions(all)).length;
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

function countsOf({ vendors, sdks, apps, integrations }: Beginning) {
  return { vendors: vendors.length, sdks: sdks.length, apps: apps.length, integrations: integrations.length };
}
