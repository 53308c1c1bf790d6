import type { Store } from "@pilu/db";
import type { Actor } from "./actor.ts";
import { getApp, listApps, previewApp } from "./app/read.ts";
import { getDataType, listDataTypes } from "./data-type/read.ts";
import { documentText, history, pointers, publishers } from "./disclosure/read.ts";
import { publishFirst } from "./publish/first.ts";
import { type Beginning, seed } from "./registry/seed.ts";
import { isEmpty, overview } from "./registry/state.ts";
import { getSdk, type SdkQuery, searchSdks } from "./sdk/read.ts";
import { getVendor, listVendors } from "./vendor/read.ts";
import { verify } from "./verify/verify.ts";
import type { World } from "./world.ts";

/** The verbs of Pilu over one store, by entity. Every write asks who acts; none knows how it was called. */
export function openCore({ store, now = Date.now }: { store: Store; now?: () => number }) {
  const world: World = { store, now };
  return {
    registry: {
      isEmpty: () => isEmpty(world),
      overview: () => overview(world),
      seed: (given: { actor: Actor; beginning: Beginning }) => seed(world, given),
      verify: () => verify(world),
    },
    sdk: { search: (query: SdkQuery) => searchSdks(world, query), get: (id: string) => getSdk(world, id) },
    vendor: { list: () => listVendors(world), get: (id: string) => getVendor(world, id) },
    app: {
      list: () => listApps(world),
      get: (slug: string) => getApp(world, slug),
      preview: (slug: string) => previewApp(world, slug),
    },
    dataType: { list: () => listDataTypes(world), get: (id: string) => getDataType(world, id) },
    disclosure: {
      pointers: (since: number) => pointers(world, since),
      publishers: () => publishers(world),
      text: (key: { app: string; n: number }) => documentText(world, key),
      history: (app: string) => history(world, app),
      publishFirst: (given: { actor: Actor; onProgress?: (done: number, all: number) => void }) =>
        publishFirst(world, given),
    },
  };
}
export type Core = ReturnType<typeof openCore>;
