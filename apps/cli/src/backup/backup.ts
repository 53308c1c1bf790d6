import { resolve } from "node:path";
import { unwritable } from "../files/write-all.ts";
import { administering } from "../registry/administer.ts";
import type { ExitCode, Session } from "../session.ts";
import { openProgress } from "../terminal/progress.ts";
import { openWholeFile, type WholeFile } from "./whole-file.ts";

/** `pilu backup`: all that the installation knows as one archive, whole or not at all. */
export function backupVerb({ out }: { out: string }, session: Session): Promise<ExitCode> {
  const path = resolve(out);
  return administering<ExitCode>(session, async ({ core, system }) => {
    const file = begun(path, session);
    const progress = await openProgress(session.word("backup.writing"));
    try {
      const { counts } = await core.archive.make({
        actor: system,
        write: file.write,
        onProgress: progress.at,
      });
      file.keep();
      progress.end();
      const rows = Object.values(counts).reduce((sum, one) => sum + one, 0);
      const { approval, act, version, person } = counts;
      session.result(
        session.word("backup.written", {
          path,
          rows,
          log: approval + act,
          versions: version,
          people: person,
        }),
      );
      return 0;
    } catch (error) {
      throw unwritable(path, error, session);
    } finally {
      progress.end();
      file.end();
    }
  });
}

function begun(path: string, session: Session): WholeFile {
  try {
    return openWholeFile(path);
  } catch (error) {
    throw unwritable(path, error, session);
  }
}
