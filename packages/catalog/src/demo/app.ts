import { App, type DataItem } from "@pilu/schema";
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
      demand: "required",
      condition: null,
      methods: [],
      frequency: null,
      treatment: null,
      retention: null,
      note: null,
      suggested: false,
      ...item,
    })),
  } satisfies Raw<typeof App>);
}
