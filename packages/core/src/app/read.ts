import { compose, draft } from "@pilu/disclosure";
import { type Draft, Problem } from "@pilu/schema";
import { stateOf } from "../body/body.ts";
import { sha256 } from "../hash.ts";
import { placeOf } from "../log/place-of.ts";
import type { World } from "../world.ts";
import { appBySlug, gather } from "./gather.ts";

/** Every app with what its page is about: how many SDKs, which sensitive data, which version, what is announced. */
export async function listApps({ store, now }: World) {
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const { rows } = await view.search("app", { limit: 100_000 }, moment);
    const found = [];
    for (const row of rows) {
      const app = stateOf("app", row);
      const gathered = await gather(view, { app: app.id, moment });
      const content = compose(gathered);
      const entries = content.groups.flatMap((group) => group.entries);
      const versions = await view.versions(app.id);
      const held = versions.filter((version) => version.effectiveAt <= moment.at).at(-1);
      found.push({
        app,
        integrations: gathered.integrations.filter((one) => one.status === "live").length,
        sensitive: [...new Set(entries.flatMap((entry) => entry.sensitiveTypes))].sort(),
        upcoming: versions
          .filter((version) => version.effectiveAt > moment.at)
          .map(({ n, effectiveAt }) => ({ n, effectiveAt })),
        version: held === undefined ? null : { n: held.n, effectiveAt: held.effectiveAt },
      });
    }
    return found;
  });
}

/** One app with what each of its SDKs does there, its versions, and the revisions that hold, for who edits them. */
export async function getApp({ store, now }: World, slug: string) {
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const { id } = await appBySlug(view, { slug, moment });
    const { app, integrations, sdks, vendors } = await gather(view, { app: id, moment });
    const sdkOf = new Map(sdks.map((sdk) => [sdk.id, sdk]));
    const vendorOf = new Map(vendors.map((vendor) => [vendor.id, vendor]));
    const held = await view.revision({ kind: "app", id }, moment);
    if (held === null) throw new Problem("app.unknown", { app: slug });
    const revisions = new Map(
      (await view.referring("integration", { kind: "app", id }, moment)).map((one) => [one.id, one]),
    );
    return {
      app,
      revision: placeOf(held),
      integrations: integrations.flatMap((integration) => {
        const sdk = sdkOf.get(integration.sdk);
        const vendor = sdk && vendorOf.get(integration.contractingVendor ?? sdk.vendor);
        const revision = revisions.get(integration.id);
        if (sdk === undefined || vendor === undefined || revision === undefined) return [];
        return [{ integration, sdk, vendor, revision: placeOf(revision) }];
      }),
      versions: await view.versions(app.id),
    };
  });
}

/** The app's page as it would be now, from approved revisions; nobody has published it. */
export async function previewApp({ store, now }: World, slug: string): Promise<{ document: Draft }> {
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const { id } = await appBySlug(view, { slug, moment });
    return { document: draft(compose(await gather(view, { app: id, moment })), sha256) };
  });
}
