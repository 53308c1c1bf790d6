import type { Reader } from "@pilu/db";
import type { World } from "../world.ts";
import { type Misfit, Misfits, mustFit } from "./misfit.ts";
import { walkLog } from "./walk-log.ts";
import { walkVersions } from "./walk-versions.ts";

/** What a walk over all that is kept came to. */
export interface Verified {
  /** The first thing that does not fit; null when all fits. */
  readonly misfit: Misfit | null;
  readonly checked: { readonly log: number; readonly revisions: number; readonly versions: number };
  /** Bodies that were taken out by decision, by name; their digests still chain. */
  readonly redacted: readonly string[];
  /** The end of the log: a witness to compare with copies elsewhere. */
  readonly tip: string | null;
}

export type VerifyProgress = (part: "log" | "versions", done: number, all: number) => void;

/**
 * Walks log, revisions, versions and entries over the stored bytes, in one view, and names the first thing that does
 * not fit. Recomputes every digest and chain, and for every version that it is what the registry then said.
 */
export function verify({ store }: World, onProgress?: VerifyProgress): Promise<Verified> {
  return store.snapshot((view) => verifyIn(view, onProgress));
}

/** The same in a view or transaction that is open already. */
export async function verifyIn(view: Reader, onProgress: VerifyProgress = () => {}): Promise<Verified> {
  const checked = { log: 0, revisions: 0, versions: 0 };
  let tip: string | null = null;
  try {
    const log = await walkLog(view, (done, all) => {
      checked.log = done;
      onProgress("log", done, all);
    });
    checked.revisions = log.revisions;
    tip = log.digests.at(-1) ?? null;
    const walked = await walkVersions(view, log, (done, all) => {
      checked.versions = done;
      onProgress("versions", done, all);
    });
    const redacted = [...log.redacted, ...walked.redacted];
    for (const name of redacted)
      mustFit(log.decidedRedactions.has(name), {
        kind: name.slice(0, name.indexOf(" ")) as Misfit["kind"],
        key: name.slice(name.indexOf(" ") + 1),
        field: "redaction",
      });
    return { misfit: null, checked, redacted, tip };
  } catch (error) {
    if (error instanceof Misfits) return { misfit: error.misfit, checked, redacted: [], tip };
    throw error;
  }
}
