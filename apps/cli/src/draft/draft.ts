import { knownLibraries, sdks, wrappers } from "@pilu/catalog";
import { unconfirmed } from "@pilu/disclosure";
import { scan } from "@pilu/intake";
import { type Locale, locales, Problem } from "@pilu/schema";
import { writeAll } from "../files/write-all.ts";
import { failureLine } from "../input/failure.ts";
import { gather } from "../input/gather.ts";
import { noteLines } from "../scan/notes.ts";
import type { ExitCode, Session } from "../session.ts";
import { draftOf } from "./document.ts";
import { filesOf } from "./files.ts";

interface Options {
  readonly appName: string;
  readonly controller: string;
  readonly country: string;
  readonly locale: string;
  readonly out: string;
}

/** `pilu draft`: the first appendix of the app that `paths` hold, from what can be read of them. 2 where that is not all. */
export async function draftVerb(
  paths: readonly string[],
  { appName, controller, country, locale, out }: Options,
  session: Session,
): Promise<ExitCode> {
  const { say, word } = session;
  const facts = { name: appName, controller, country, locales: localesOf(locale, session) };
  const { inputs, failures } = await gather(paths, word("scan.reading"));
  for (const failure of failures) say(failureLine(failure, session));
  for (const line of noteLines(inputs, session)) say(line);
  if (inputs.length === 0) return 2;
  const found = scan(inputs, { sdks, wrappers, knownLibraries });
  const document = draftOf(inputs, { found, facts });
  for (const path of writeAll(out, filesOf(document), session)) session.result(word("draft.wrote", { path }));
  const open = unconfirmed(document).length;
  say(word("draft.summary", { sdks: found.sdks.length, open, unknown: found.unknown.length }));
  if (failures.length > 0) say(word("draft.incomplete"));
  say(word("draft.confirm"));
  return failures.length === 0 ? 0 : 2;
}

function localesOf(tags: string, { word }: Session): Locale[] {
  const asked = [...new Set(tags.split(",").map((tag) => tag.trim()))];
  return asked.map((tag) => {
    const known = locales.find((locale) => locale === tag);
    if (known === undefined) throw new Problem("usage", { reason: word("usage.locale", { value: tag }) });
    return known;
  });
}
