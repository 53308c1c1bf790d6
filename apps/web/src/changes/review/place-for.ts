import type { RemarkPlace } from "@pilu/schema";
import { entryOf, sdkOf } from "../pointer.ts";
import type { ChangeFacts, Difference } from "../shapes.ts";

/**
 * The field that a comment on a difference hangs on: in the integration where the change edits it, else in the SDK,
 * else in the first entity of the change. Null for a change that edits nothing.
 */
export function placeFor(
  { path }: Pick<Difference, "path">,
  edits: readonly Pick<ChangeFacts["draft"]["edits"][number], "kind" | "id">[],
): RemarkPlace | null {
  const entry = entryOf(path);
  const first = edits[0];
  if (entry === null) {
    const app = edits.find(({ kind }) => kind === "app") ?? first;
    return app === undefined ? null : { kind: app.kind, id: app.id, path };
  }
  const rest = path.split("/").slice(3);
  const within = rest.length === 0 ? "" : `/${rest.join("/")}`;
  const own =
    edits.find(({ kind, id }) => kind === "integration" && id === entry) ??
    edits.find(({ kind, id }) => kind === "sdk" && id === sdkOf(entry)) ??
    first;
  return own === undefined ? null : { kind: own.kind, id: own.id, path: within };
}
