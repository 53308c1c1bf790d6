import { statSync } from "node:fs";
import { resolve } from "node:path";
import { Problem } from "@pilu/schema/problem";
import { failureLine, unreadable } from "../input/failure.ts";
import { ofFile } from "../input/of-file.ts";
import { mustBeCurrent, withDatabase } from "../registry/database.ts";
import type { ExitCode, Session } from "../session.ts";
import { openProgress } from "../terminal/progress.ts";
import { linesOf } from "./lines-of.ts";

/** `pilu restore`: an archive into an empty database, all of it or nothing; `replace` gives up what is there. */
export async function restoreVerb(
  given: string,
  { replace }: { replace?: true },
  session: Session,
): Promise<ExitCode> {
  const path = resolve(given);
  if (!isFile(path, session)) return 2;
  return withDatabase<ExitCode>(session, "writing", async ({ store }) => {
    if ((await store.migrationState()) === "empty") await store.migrate();
    await mustBeCurrent(store);
    const { openCore, system } = await import("@pilu/core");
    const bars = {
      rows: await openProgress(session.word("restore.reading")),
      log: await openProgress(session.word("verify.checking")),
      versions: await openProgress(session.word("verify.checking")),
    };
    try {
      const { counts, verified } = await openCore({ store }).archive.restore({
        actor: system,
        lines: () => linesOf(path),
        replace: replace === true,
        onProgress: (part, done, all) => {
          bars[part].at(done, all);
          if (done === all) bars[part].end();
        },
      });
      const { log, versions } = verified.checked;
      session.result(session.word("restore.restored", { log, versions, people: counts.person }));
      if (counts.person > 0) session.say(session.word("restore.people"));
      return 0;
    } catch (error) {
      throw isOfArchive(error) ? ofFile(given, error) : error;
    } finally {
      for (const bar of Object.values(bars)) bar.end();
    }
  });
}

/** Whether the file is at fault, and not the database it was to go into. */
function isOfArchive(error: unknown): boolean {
  return error instanceof Problem && error.code.startsWith("archive.") && error.code !== "archive.occupied";
}

function isFile(path: string, session: Session): boolean {
  try {
    if (statSync(path).isFile()) return true;
    session.say(
      failureLine({ path, line: null, code: "input.unreadable", because: "reason.no-document" }, session),
    );
  } catch (error) {
    session.say(failureLine(unreadable(path, error), session));
  }
  return false;
}
