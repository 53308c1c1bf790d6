import { sdks, vendors } from "@pilu/catalog";
import { asideIn, type Encoding, propose, readAppendix } from "@pilu/intake/appendix";
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
 * `pilu import`: turns an existing list of SDKs into a draft change, of an app or, where none is named, of the SDKs and
 * companies that the registry lacks. With `--dry-run` alone it reads the file here, by the catalogue; with an app as
 * well it asks the registry, and keeps nothing. Result `pilu.import/1`.
 */
export async function importVerb(
  path: string,
  { app, dryRun, json, encoding, server }: ImportOptions,
  session: Session,
): Promise<ExitCode> {
  const bytes = readBytes(path, session);
  if (bytes === null) return 2;
  if (app !== undefined || dryRun !== true) {
    const { importInto } = await import("./into-registry.ts");
    return importInto(
      { path, bytes, encoding },
      { app, server, isDry: dryRun === true, isJson: json === true },
      session,
    );
  }
  const reading = await readAppendix({ path, bytes, ...(encoding === undefined ? {} : { encoding }) });
  const known = { sdks, vendors };
  const proposal = propose(reading, known);
  const aside = asideIn(proposal.entries, { reading, known, isOfApp: true });
  if (json === true)
    session.result(JSON.stringify({ schema: "pilu.import/1", reading, proposal, aside }, null, 2));
  else {
    const { importTable } = await import("./table.ts");
    session.result(importTable({ reading, proposal, aside }, { path, session, names: known }));
  }
  sayCutOff(reading, { path, session });
  return 0;
}
