import { sdks, vendors } from "@pilu/catalog";
import { type Encoding, propose, readAppendix } from "@pilu/intake";
import { Problem } from "@pilu/schema";
import { readBytes } from "../input/read-bytes.ts";
import type { ExitCode, Session } from "../session.ts";

/**
 * `pilu import --dry-run`: reads an existing list of SDKs and tells what was placed, guessed and left over, and which
 * edits it would make. Result `pilu.import/1`: `{schema, reading, proposal}`.
 */
export async function importVerb(
  path: string,
  { dryRun, json, encoding }: { dryRun?: true; json?: true; encoding?: Encoding },
  session: Session,
): Promise<ExitCode> {
  if (dryRun !== true) throw new Problem("usage", { reason: session.word("import.server") });
  const bytes = readBytes(path, session);
  if (bytes === null) return 2;
  const reading = await readAppendix({ path, bytes, ...(encoding === undefined ? {} : { encoding }) });
  const proposal = propose(reading, { sdks, vendors });
  if (json === true) session.result(JSON.stringify({ schema: "pilu.import/1", reading, proposal }, null, 2));
  else {
    const { importTable } = await import("./table.ts");
    session.result(importTable({ reading, proposal }, { path, session }));
  }
  return 0;
}
