import type { Core } from "../core.ts";
import type { Line, Pointer } from "./line.ts";

/** Every app that publishes, by slug, with its versions. */
export async function readLines(core: Pick<Core, "disclosure">): Promise<Line[]> {
  const byApp = new Map<string, Pointer[]>();
  for (const pointer of await core.disclosure.pointers(0))
    byApp.set(pointer.app, [...(byApp.get(pointer.app) ?? []), pointer]);
  return (await core.disclosure.publishers()).flatMap((app) => {
    const versions = byApp.get(app.id)?.sort((a, b) => a.n - b.n);
    return versions === undefined ? [] : [{ app, versions }];
  });
}
