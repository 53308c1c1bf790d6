import type { Moment, Reader, Revision } from "@pilu/db";
import { taxonomyVersion } from "@pilu/schema/taxonomy";
import { heldState, readState } from "../body/body.ts";
import { settingsAt } from "../registry/state.ts";
import type { Gathered } from "./gather.ts";

/** Everything that the app of a revision depends on, and what tells that it is the very same: read once for both. */
export async function gatherHeld(
  view: Reader,
  { row, moment }: { row: Revision; moment: Moment },
): Promise<{ gathered: Gathered; marks: string[] }> {
  const uses = await view.referring("integration", { kind: "app", id: row.id }, moment);
  const integrations = uses.map((one) => readState("integration", one));
  const sdkRows = await view.revisions("sdk", [...new Set(integrations.map((one) => one.sdk))], moment);
  const sdks = sdkRows.map((one) => heldState("sdk", one));
  const contracted = integrations.flatMap((one) => one.contractingVendor ?? []);
  const vendorIds = [...new Set([...sdks.map((sdk) => sdk.vendor), ...contracted])];
  const vendorRows = await view.revisions("vendor", vendorIds, moment);
  const vendors = vendorRows.map((one) => heldState("vendor", one));
  const { taxonomy } = await settingsAt(view, moment);
  const digests = [row, ...uses, ...sdkRows, ...vendorRows].map(({ digest }) => digest);
  return {
    gathered: {
      app: heldState("app", row),
      integrations,
      sdks,
      taxonomy: taxonomyVersion(taxonomy),
      vendors,
    },
    marks: [taxonomy, ...digests],
  };
}
