import { sdks, vendors } from "@pilu/catalog";
import { type Encoding, propose, readAppendix } from "@pilu/intake/appendix";
import { Problem } from "@pilu/schema";
import { readBytes } from "../input/read-bytes.ts";
import type { ExitCode, Session } from "../session.ts";
import { sayCutOff } from "./cut-off.ts";

export interface ImportOptions {
  readonly dryRun?: true;
  readonly json?: true;
  readonly encoding?: Encoding;
  readonly app?: string;
  readonly server?: string;
}

/**
 * `pilu import`: turns an existing list of SDKs into a draft change of an app. With `--dry-run` alone it reads the file
 * here, by the catalogue; with an app as well it asks the registry, and keeps nothing. Result `pilu.import/1`.
 */
export async function importVerb(
  path: string,
  { app, dryRun, json, encoding, server }: ImportOptions,
  session: Session,
): Promise<ExitCode> {
  if (app === undefined && dryRun !== true)
    throw new Problem("usage", { reason: session.word("import.no-app") });
  const bytes = readBytes(path, session);
  if (bytes === null) return 2;
  if (app !== undefined) {
    const { importInto } = await import("./into-app.ts");
    return importInto(
      { path, bytes, encoding },
      { app, server, isDry: dryRun === true, isJson: json === true },
      session,
    );
  }
  const reading = await readAppendix({ path, bytes, ...(encoding === undefined ? {} : { encoding }) });
  const proposal = propose(reading, { sdks, vendors });
  if (json === true) session.result(JSON.stringify({ schema: "pilu.import/1", reading, proposal }, null, 2));
  else {
    const { importTable } = await import("./table.ts");
    session.result(importTable({ reading, proposal }, { path, session, names: { sdks, vendors } }));
  }
  sayCutOff(reading, { path, session });
  return 0;
}
