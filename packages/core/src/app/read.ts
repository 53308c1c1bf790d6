import { compose, draft } from "@pilu/disclosure";
import { type Draft, Problem } from "@pilu/schema";
import { sha256 } from "../hash.ts";
import { placeOf } from "../log/place-of.ts";
import type { World } from "../world.ts";
import { appBySlug, gather } from "./gather.ts";

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
