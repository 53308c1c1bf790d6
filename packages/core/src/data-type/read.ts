import type { Moment, Reader } from "@pilu/db";
import { itemKeys, Problem } from "@pilu/schema";
import { taxonomyVersion } from "@pilu/schema/taxonomy";
import { stateOf } from "../body/body.ts";
import { settingsAt } from "../registry/state.ts";
import { vendorNames, vendorOf } from "../sdk/read.ts";
import type { World } from "../world.ts";

/** Every kind of personal information, with the number of SDKs and apps that handle it. */
export async function listDataTypes({ store, now }: World) {
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const { dataTypes } = taxonomyVersion((await settingsAt(view, moment)).taxonomy);
    const sdks = new Map(
      (await view.facets("sdk", "type:", moment)).map(({ facet, count }) => [facet.slice(5), count]),
    );
    const apps = await appsByType(view, moment);
    return dataTypes
      .filter((type) => type.id !== "none")
      .map((type) => ({ type, sdks: sdks.get(type.id) ?? 0, apps: apps.get(type.id)?.size ?? 0 }));
  });
}

/** One kind of personal information: the SDKs that handle it, on which terms, and the apps it reaches users through. */
export async function getDataType({ store, now }: World, id: string) {
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const { dataTypes } = taxonomyVersion((await settingsAt(view, moment)).taxonomy);
    const type = dataTypes.find((one) => one.id === id);
    if (type === undefined || id === "none") throw new Problem("data-type.unknown", { value: id });
    const { rows } = await view.search("sdk", { facets: [`type:${id}`], limit: 1_000_000 }, moment);
    const sdks = rows.map((row) => stateOf("sdk", row));
    const vendors = await vendorNames(view, { ids: sdks.map((sdk) => sdk.vendor), moment });
    const apps = await appsByType(view, moment);
    const found = await view.revisions("app", [...(apps.get(id) ?? [])], moment);
    return {
      type,
      sdks: sdks.map((sdk) => ({
        sdk: { id: sdk.id, names: sdk.names, function: sdk.function },
        vendor: vendorOf(sdk, vendors),
        items: sdk.data.kind === "items" ? sdk.data.items.filter((item) => item.type === id) : [],
      })),
      apps: found.map((row) => {
        const { slug, names } = stateOf("app", row);
        return { id: row.id, slug, names };
      }),
    };
  });
}

/** Ids of the apps through whose SDKs each type is handled, after what an app leaves out or pins. */
async function appsByType(view: Reader, moment: Moment): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await view.search("integration", { limit: 1_000_000 }, moment);
  const integrations = rows.map((row) => stateOf("integration", row)).filter((one) => one.status === "live");
  const sdks = new Map(
    (await view.revisions("sdk", [...new Set(integrations.map((one) => one.sdk as string))], moment)).map(
      (row) => [row.id, stateOf("sdk", row)],
    ),
  );
  const found = new Map<string, Set<string>>();
  for (const { app, sdk: id, data, platforms } of integrations) {
    const collection = data.mode === "own" ? data.collection : sdks.get(id)?.data;
    const except = new Set(data.mode === "inherit" ? data.except.map((one) => one.key) : []);
    if (collection?.kind !== "items") continue;
    for (const item of collection.items) {
      const reaches = itemKeys({
        type: item.type,
        platforms: item.platforms.filter((one) => platforms.includes(one)),
      }).some((key) => !except.has(key));
      if (reaches) found.set(item.type, (found.get(item.type) ?? new Set()).add(app));
    }
  }
  return found;
}
