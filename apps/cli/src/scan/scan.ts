import { knownLibraries, sdks, wrappers } from "@pilu/catalog";
import { scan } from "@pilu/intake";
import { failureLine } from "../input/failure.ts";
import { gather } from "../input/gather.ts";
import type { ExitCode, Session } from "../session.ts";
import { jsonPieces } from "../terminal/json.ts";
import { noteLines } from "./notes.ts";

/** `pilu scan`: names the SDKs in builds. 2 where an input could not be read in full; the others are told all the same. */
export async function scanVerb(
  paths: readonly string[],
  { json }: { json?: true },
  session: Session,
): Promise<ExitCode> {
  const { inputs, failures } = await gather(paths, session.word("scan.reading"));
  if (inputs.length > 0) {
    const found = scan(inputs, { sdks, wrappers, knownLibraries });
    if (json === true) session.result(jsonPieces(found));
    else {
      const { scanTable } = await import("./table.ts");
      session.result(scanTable(found, session));
    }
  }
  for (const line of noteLines(inputs, session)) session.say(line);
  for (const failure of failures) session.say(failureLine(failure, session));
  return failures.length === 0 ? 0 : 2;
}
