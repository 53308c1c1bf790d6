import type { ExitCode, Session } from "../session.ts";
import { withDatabase } from "./database.ts";

/** `pilu migrate`: brings the database to this release and names the copy that was made before. */
export async function migrateVerb(session: Session): Promise<ExitCode> {
  const { word } = session;
  const { applied, backup } = await withDatabase(session, "writing", ({ store }) => store.migrate());
  if (backup !== null) session.say(word("migrate.backup", { path: backup }));
  session.result(
    applied.length === 0
      ? word("migrate.current")
      : word("migrate.applied", { count: applied.length, names: applied.join(", ") }),
  );
  return 0;
}
