import type { Reader, VersionPointer } from "@pilu/db";
import { blocksOf } from "@pilu/disclosure";
import { subjectOf } from "../log/redaction.ts";
import type { World } from "../world.ts";

/** How many bodies were taken out by decision in the log up to `seq`. */
export interface Redactions {
  readonly seq: number;
  readonly count: number;
}

/** Looks again at what was taken out; what is in memory is stale once the count has grown. Cheap while nothing is decided. */
export async function redactions({ store }: World, known: Redactions): Promise<Redactions> {
  const { seq } = await store.registry();
  return seq === known.seq ? known : { seq, count: (await store.actsOf("body-redacted")).length };
}

/** Which of an app's versions were taken out, or show a block that was, by number, each with the reason that was given. */
export async function redactedIn(
  view: Pick<Reader, "actsOf" | "version">,
  versions: readonly Pick<VersionPointer, "app" | "n">[],
): Promise<Map<number, string>> {
  const acts = await view.actsOf("body-redacted");
  const reasons = new Map(acts.map((act) => [act.subject, reasonIn(act.body)]));
  const found = new Map<number, string>();
  if (![...reasons.keys()].some((subject) => /^(entry|version) /.test(subject))) return found;
  for (const { app, n } of versions) {
    const stored = await view.version(app, n);
    const blocks = blocksOf(stored?.manifest ?? "").map((hash) => subjectOf({ is: "entry", hash }));
    const subjects = [subjectOf({ is: "version", app, n }), ...blocks];
    const gone = subjects.find((subject) => reasons.has(subject));
    if (gone !== undefined) found.set(n, reasons.get(gone) ?? "");
  }
  return found;
}

// An act has its reason among its facts; one whose own body was taken out has that of the redaction.
function reasonIn(body: string): string {
  const { reason, facts } = JSON.parse(body) as { reason?: unknown; facts?: { reason?: unknown } };
  return String(facts?.reason ?? reason ?? "");
}
