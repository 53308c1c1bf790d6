import type { Reader } from "@pilu/db";
import { parseOrRefuse, Suppression } from "@pilu/schema";

/** Findings that somebody answers for instead of mending them; those that have run out are among them. */
export async function suppressionsIn(view: Pick<Reader, "suppressions">): Promise<Suppression[]> {
  return (await view.suppressions()).map(({ key, body }) =>
    parseOrRefuse(Suppression, JSON.parse(body), "document.malformed", { kind: "suppression", id: key }),
  );
}
