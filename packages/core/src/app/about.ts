import type { Moment, Reader, Revision } from "@pilu/db";
import { sensitiveInApp } from "@pilu/disclosure";
import { taxonomyVersion } from "@pilu/schema/taxonomy";
import { LRUCache } from "lru-cache";
import { readState } from "../body/body.ts";
import { sha256 } from "../hash.ts";
import { memory } from "../registry/remembered.ts";
import { settingsAt } from "../registry/state.ts";

/** What a list says of an app: its live integrations counted, and the ids of the sensitive types among their data. */
export interface AboutApp {
  readonly integrations: number;
  readonly sensitive: readonly string[];
}

/** What was said of apps, by id, for as long as the registry stands still. */
export const aboutApps = memory<AboutApp>();

/** By the digests of all that it was made of: such a thing never changes. */
const known = new LRUCache<string, AboutApp>({ max: 5000 });

/**
 * What the app of a revision is about at a moment; made once for as long as nothing that it depends on changes. Companies
 * lend an entry their names, and nothing that is counted here.
 */
export async function aboutApp(
  view: Reader,
  { row, moment }: { row: Revision; moment: Moment },
): Promise<AboutApp> {
  const stored = await view.referring("integration", { kind: "app", id: row.id }, moment);
  const ids = stored.map(({ id }) => id.slice(id.indexOf("/") + 1));
  const sdks = await view.revisions("sdk", ids, moment);
  const { taxonomy } = await settingsAt(view, moment);
  const key = sha256([taxonomy, ...[row, ...stored, ...sdks].map(({ digest }) => digest)].join(" "));
  const before = known.get(key);
  if (before !== undefined) return before;
  const integrations = stored.map((one) => readState("integration", one));
  const about = {
    integrations: integrations.filter(({ status }) => status === "live").length,
    sensitive: sensitiveInApp({
      app: readState("app", row),
      integrations,
      sdks: sdks.map((one) => readState("sdk", one)),
      taxonomy: taxonomyVersion(taxonomy),
    }),
  };
  known.set(key, about);
  return about;
}
