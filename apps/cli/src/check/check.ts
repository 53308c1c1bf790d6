import { writeFileSync } from "node:fs";
import { knownLibraries, sdks, wrappers } from "@pilu/catalog";
import { scan } from "@pilu/intake";
import { Problem, parseOrRefuse } from "@pilu/schema";
import { failureLine } from "../input/failure.ts";
import { gather } from "../input/gather.ts";
import { noteLines } from "../scan/notes.ts";
import { tell } from "../server/tell.ts";
import type { ExitCode, Session } from "../session.ts";
import { baselineText, readBaseline } from "./baseline.ts";
import { Checked } from "./checked.ts";
import { driftedIn } from "./drifted.ts";
import { type Format, tellers } from "./formats.ts";

export interface CheckOptions {
  readonly app: string;
  readonly server?: string;
  readonly format: Format;
  readonly strict?: true;
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

/**
 * `pilu check`: what a build holds against what its app declares, for CI. 1 for an SDK that nobody declared and, when
 * strict, for an unknown package; 2 where an input could not be read or the server did not answer.
 */
export async function checkVerb(
  paths: readonly string[],
  options: CheckOptions,
  session: Session,
): Promise<ExitCode> {
  const known = readBaseline(options.baseline);
  const { inputs, failures } = await gather(paths, session.word("scan.reading"));
  for (const failure of failures) session.say(failureLine(failure, session));
  // Half a build would show declared SDKs as gone, and hide undeclared ones.
  if (failures.length > 0 || inputs.length === 0) return 2;
  const found = scan(inputs, { sdks, wrappers, knownLibraries });
  const { server } = options;
  const answer = await tell("scan.check", { app: options.app, scan: found }, { session, server });
  const checked = parseOrRefuse(Checked, answer, "server.unreachable", { url: server ?? "" });
  const all = driftedIn(checked, { scan: found, strict: options.strict === true, session });
  if (options.writeBaseline !== undefined) {
    write(options.writeBaseline, baselineText(all));
    session.say(session.word("check.baseline", { path: options.writeBaseline, count: all.length }));
  }
  const drifted = all.filter((one) => !known.has(one.key));
  const telling = { checked, drifted, known: all.length - drifted.length, session };
  session.result(tellers[options.format](telling));
  for (const line of noteLines(inputs, session)) session.say(line);
  if (options.writeBaseline !== undefined) return 0;
  return drifted.some((one) => one.isError) ? 1 : 0;
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Problem("output.unwritable", { path, reason }, { cause });
  }
}
