import { readFileSync } from "node:fs";
import type { Misfit, Verified } from "@pilu/core";
import { failureLine, unreadable } from "../input/failure.ts";
import { ofFile } from "../input/of-file.ts";
import type { ExitCode, Session } from "../session.ts";
import { openProgress } from "../terminal/progress.ts";
import { mustBeCurrent, withDatabase } from "./database.ts";

/**
 * `pilu verify`: 1 where something stored does not fit, naming the first. With `against` a published document, from
 * wherever its copy was kept, is held against the registry besides.
 */
export async function verifyVerb(
  { against, json }: { against?: string; json?: true },
  session: Session,
): Promise<ExitCode> {
  const witness = against === undefined ? null : witnessAt(against, session);
  if (against !== undefined && witness === null) return 2;
  const verified = await withDatabase(session, "reading", async ({ store }): Promise<Verified> => {
    await mustBeCurrent(store);
    const { openCore } = await import("@pilu/core");
    const core = openCore({ store });
    const progress = await openProgress(session.word("verify.checking"));
    try {
      const found = await core.registry.verify((_part, done, all) => progress.at(done, all));
      if (found.misfit !== null || witness === null) return found;
      const misfit = await core.registry.against(witness.text).catch((error: unknown) => {
        throw ofFile(witness.path, error);
      });
      return { ...found, misfit };
    } finally {
      progress.end();
    }
  });
  if (json === true) session.result(JSON.stringify(verified));
  else tell(verified, { session, isWitnessed: witness !== null });
  return verified.misfit === null ? 0 : 1;
}

function tell(
  { misfit, checked, redacted, tip }: Verified,
  { session, isWitnessed }: { session: Session; isWitnessed: boolean },
): void {
  for (const name of redacted) session.result(session.word("verify.redacted", { name }));
  if (misfit !== null) session.result(session.word("verify.misfit", factsOf(misfit)));
  else {
    session.result(session.word("verify.fits", { ...checked, tip: tip ?? "-" }));
    if (isWitnessed) session.result(session.word("verify.witnessed"));
  }
}

function factsOf({ kind, key, field }: Misfit) {
  return { kind, key, field };
}

function witnessAt(path: string, session: Session): { path: string; text: string } | null {
  try {
    return { path, text: readFileSync(path, "utf8").replace(/^\uFEFF/, "") };
  } catch (error) {
    session.say(failureLine(unreadable(path, error), session));
    return null;
  }
}
