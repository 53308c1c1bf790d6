import { basename, dirname } from "node:path";
import { renderCsv, renderHtml, renderJson, renderMarkdown } from "@pilu/disclosure";
import { type AnyDisclosure, type Locale, Problem } from "@pilu/schema";
import { parseConfig } from "@pilu/schema/config";
import { writeAll } from "../files/write-all.ts";
import type { ExitCode, Session } from "../session.ts";
import { servedAt } from "./place.ts";
import { readDocument } from "./read-document.ts";

type Format = "html" | "md" | "csv" | "json";

/** `pilu render`: a document as people or programs read it. */
export async function renderVerb(
  path: string,
  { format, lang, out }: { format: Format; lang?: Locale; out?: string },
  session: Session,
): Promise<ExitCode> {
  const origin = parseConfig(session.environment).PILU_PUBLIC_URL ?? "";
  const document = readDocument(path, session);
  if (document === null) return 2;
  const locale = lang ?? document.locales[0];
  if (locale === undefined || !document.locales.includes(locale))
    throw new Problem("usage", {
      reason: session.word("usage.language", { locales: document.locales.join(", ") }),
    });
  const text = rendered(document, { format, locale, origin });
  if (out === undefined) session.result(text);
  else {
    const [written = out] = writeAll(dirname(out), [{ name: basename(out), text }], session);
    session.say(session.word("render.wrote", { path: written }));
  }
  return 0;
}

function rendered(
  document: AnyDisclosure,
  { format, locale, origin }: { format: Format; locale: Locale; origin: string },
): string {
  switch (format) {
    case "html":
      return renderHtml(document, { locale, place: servedAt(document, origin) });
    case "md":
      return renderMarkdown(document, { locale });
    case "csv":
      return renderCsv(document, { locale });
    case "json":
      return renderJson(document);
  }
}
