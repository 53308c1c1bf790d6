import type { ChangesAsked } from "../disclosure/changes.ts";
import type { Site } from "./site.ts";

/** The answer to an app that asks what changed. Refused as `changesSince` is. */
export async function changesPage({ core }: Pick<Site, "core">, asked: ChangesAsked): Promise<string> {
  return JSON.stringify(await core.disclosure.changesSince(asked));
}
