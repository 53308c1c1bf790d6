import { App, type DataItem } from "@pilu/schema";
import { unstatedItem } from "@pilu/schema/unstated";
import type { Raw } from "./raw.ts";

/** An example app; its id is its slug, and it is listed. */
export function exampleApp(
  slug: string,
  app: Omit<Raw<typeof App>, "id" | "slug" | "status" | "retiredOn" | "repository" | "firstParty"> & {
    readonly firstParty: readonly (Partial<Raw<typeof DataItem>> &
      Pick<Raw<typeof DataItem>, "type" | "platforms" | "purposes">)[];
  },
): App {
  return App.parse({
    ...app,
    id: slug,
    slug,
    status: "live",
    retiredOn: null,
    repository: null,
    firstParty: app.firstParty.map((item) => ({
      ...unstatedItem(),
      demand: "required",
      ...item,
    })),
  } satisfies Raw<typeof App>);
}
