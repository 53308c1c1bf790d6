import { type FilledForm, fillForm, readForm } from "@pilu/disclosure";
import { Problem } from "@pilu/schema";
import { readBytes } from "../input/read-bytes.ts";
import type { ExitCode, Session } from "../session.ts";
import { aboutDocument, documentFrom, type Source } from "./source.ts";
import { writeOut } from "./write-out.ts";

interface Options extends Source {
  readonly template: string;
  readonly out?: string;
  readonly json?: true;
}

/** What a person must settle before the form may be handed in; the rest of what is open is for them to add. */
const unsettled = new Set(["conflict", "no-row", "unexplained"]);

/** `pilu store google-form`. Ends with 1 where list and form contradict each other. */
export async function googleFormVerb(options: Options, session: Session): Promise<ExitCode> {
  const { template, out, json } = options;
  const bytes = readBytes(template, session);
  if (bytes === null) return 2;
  const form = readForm(textOf(bytes, template, session));
  if (form === null) throw unfit(template, session);
  const document = await documentFrom(options, session);
  if (document === null) return 2;
  const filled = fillForm(form, document);
  if (out !== undefined) writeOut(out, filled.text, session);
  const { changed, open } = filled;
  session.result(
    json === true
      ? JSON.stringify({ schema: "pilu.google-form/1", ...aboutDocument(document), changed, open }, null, 2)
      : told(filled, session),
  );
  return open.some(({ reason }) => unsettled.has(reason)) ? 1 : 0;
}

// A byte order mark is part of the file and stays.
function textOf(bytes: Uint8Array, path: string, session: Session): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw unfit(path, session);
  }
}

function unfit(path: string, { word }: Session): Problem {
  return new Problem("input.unreadable", { path, reason: word("store.no-form") });
}

function told({ changed, open }: FilledForm, { word }: Session): string {
  const answers = changed.map(
    ({ line, question, response, sdks }) =>
      `  ${line}: ${[question, response].filter(Boolean).join(", ")} (${sdks.join(", ")})`,
  );
  const left = open.map(({ reason, question, response, about }) => {
    const place = [question, response].filter((one) => one !== null && one !== "").join(", ");
    const names = about.length === 0 ? "" : ` (${about.join(", ")})`;
    return `  ${[place, `${word(`store.google.${reason}`)}${names}`].filter(Boolean).join(": ")}`;
  });
  return [
    [word("store.google.changed", { count: changed.length }), ...answers].join("\n"),
    ...(open.length === 0 ? [] : [[word("store.google.open", { count: open.length }), ...left].join("\n")]),
  ].join("\n\n");
}
