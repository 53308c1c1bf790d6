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

/** Every vendor with the number of its SDKs. */
export async function listVendors({ store, now }: World) {
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const { rows } = await view.search("vendor", { limit: 1_000_000 }, moment);
    const sdks = new Map(
      (await view.facets("sdk", "vendor:", moment)).map(({ facet, count }) => [facet, count]),
    );
    return rows.map((row) => {
      const { id, names, country } = stateOf("vendor", row);
      return { id, names, country, sdks: sdks.get(`vendor:${id}`) ?? 0 };
    });
  });
}
