import { Scan } from "@pilu/schema";
import { appBySlug } from "../app/gather.ts";
import { namer } from "../change/people.ts";
import type { World } from "../world.ts";
import { scansKept } from "./check.ts";

/** The kept scans of an app, the newest first: who sent each, what was read and how much was found. */
export async function listScans({ store, now }: World, slug: string) {
  return store.snapshot(async (view) => {
    const { id } = await appBySlug(view, { slug, moment: { at: now() } });
    const name = namer(view);
    const rows = [];
    for (const { id: scan, at, by, body } of await view.scans(id, scansKept)) {
      const { inputs, packages, sdks, unknown, ignored } = Scan.parse(JSON.parse(body));
      rows.push({
        id: scan,
        at,
        by: await name(by),
        inputs: inputs.map(({ path, kind }) => ({ path, kind })),
        packages,
        sdks: sdks.length,
        unknown: unknown.length,
        ignored: ignored.length,
      });
    }
    return rows;
  });
}
