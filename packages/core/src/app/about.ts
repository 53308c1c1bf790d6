import type { Moment, Reader, Revision } from "@pilu/db";
import { compose } from "@pilu/disclosure";
import { LRUCache } from "lru-cache";
import { sha256 } from "../hash.ts";
import { settingsAt } from "../registry/state.ts";
import { gather } from "./gather.ts";

/** What a list says of an app: its live integrations counted, and the ids of the sensitive types among their data. */
export interface AboutApp {
  readonly integrations: number;
  readonly sensitive: readonly string[];
}

/** By the digests of all that it was composed of: such a thing never changes. */
const known = new LRUCache<string, AboutApp>({ max: 5000 });

/** What the app of a revision is about at a moment; composed once for as long as nothing that it depends on changes. */
export async function aboutApp(
  view: Reader,
  { row, moment }: { row: Revision; moment: Moment },
): Promise<AboutApp> {
  const key = await digestOf(view, { row, moment });
  const before = known.get(key);
  if (before !== undefined) return before;
  const gathered = await gather(view, { app: row.id, moment });
  const entries = compose(gathered).groups.flatMap((group) => group.entries);
  const about = {
    integrations: gathered.integrations.filter((one) => one.status === "live").length,
    sensitive: [...new Set(entries.flatMap((entry) => entry.sensitiveTypes))].sort(),
  };
  known.set(key, about);
  return about;
}

// Companies lend an entry their names, and nothing that is counted here.
async function digestOf(view: Reader, { row, moment }: { row: Revision; moment: Moment }): Promise<string> {
  const integrations = await view.referring("integration", { kind: "app", id: row.id }, moment);
  const sdks = integrations.map(({ id }) => id.slice(id.indexOf("/") + 1));
  const { taxonomy } = await settingsAt(view, moment);
  const parts = [row, ...integrations, ...(await view.revisions("sdk", sdks, moment))];
  return sha256([taxonomy, ...parts.map(({ digest }) => digest)].join(" "));
}
