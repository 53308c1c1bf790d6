import { Problem } from "@pilu/schema";
import { stateOf } from "../body/body.ts";
import { placeOf } from "../log/place-of.ts";
import type { World } from "../world.ts";

/** One vendor with its SDKs and its revision. */
export async function getVendor({ store, now }: World, id: string) {
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const revision = await view.revision({ kind: "vendor", id }, moment);
    if (revision === null) throw new Problem("vendor.unknown", { vendor: id });
    const sdks = await view.referring("sdk", { kind: "vendor", id }, moment);
    return {
      vendor: stateOf("vendor", revision),
      sdks: sdks.map((row) => stateOf("sdk", row)),
      revision: placeOf(revision),
    };
  });
}
