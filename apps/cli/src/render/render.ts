import { basename, dirname } from "node:path";
import {
  type Exchange,
  type Layout,
  renderCsv,
  renderDocx,
  renderExchange,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderText,
  renderTextLayout,
  renderXlsx,
} from "@pilu/disclosure";
import { type AnyDisclosure, type Locale, Problem } from "@pilu/schema";
import { parseConfig } from "@pilu/schema/config";
import { writeAll } from "../files/write-all.ts";
import type { ExitCode, Session } from "../session.ts";
import { isOfList, type ListFormat, renderedList } from "./double-list.ts";
import { servedAt } from "./place.ts";
import { readDocument } from "./read-document.ts";

type Format = "html" | "md" | "csv" | "json" | "txt" | "docx" | "xlsx" | "pdf" | Exchange | ListFormat;
const files: ReadonlySet<Format> = new Set(["docx", "xlsx", "pdf"]);

interface Options {
  readonly format: Format;
  readonly lang?: Locale;
  readonly layout?: Layout;
  readonly out?: string;
}

/** `pilu render`: a document as people or programs read it. */
export async function renderVerb(
  path: string,
  { format, lang, layout = "table", out }: Options,
  session: Session,
): Promise<ExitCode> {
  const origin = parseConfig(session.environment).PILU_PUBLIC_URL ?? "";
  if (out === undefined && files.has(format))
    throw new Problem("usage", { reason: session.word("render.no-out", { format }) });
  const document = readDocument(path, session);
  if (document === null) return 2;
  const locale = lang ?? document.locales[0];
  if (locale === undefined || !document.locales.includes(locale))
    throw new Problem("usage", {
      reason: session.word("usage.language", { locales: document.locales.join(", ") }),
    });
  const made = await rendered(document, { format, locale, layout, origin, session });
  if (out === undefined) session.result(String(made));
  else {
    const [written = out] = writeAll(dirname(out), [{ name: basename(out), text: made }], session);
    session.say(session.word("render.wrote", { path: written }));
  }
  return 0;
}

interface Wanted {
  readonly format: Format;
  readonly locale: Locale;
  readonly layout: Layout;
  readonly origin: string;
  readonly session: Session;
}

async function rendered(
  document: AnyDisclosure,
  { format, locale, layout, origin, session }: Wanted,
): Promise<string | Uint8Array> {
  const place = servedAt(document, origin);
  // A file of its own tells its address where it is known to be one.
  const at = origin === "" ? {} : { place };
  const page = () =>
    layout === "text"
      ? renderTextLayout(document, { locale, ...at })
      : renderHtml(document, { locale, place });
  if (isOfList(format)) return renderedList(document, { format, locale, origin });
  switch (format) {
    case "html":
      return page();
    case "md":
      return renderMarkdown(document, { locale });
    case "csv":
      return renderCsv(document, { locale });
    case "json":
      return renderJson(document);
    case "cdx.json":
    case "cdx.xml":
    case "dpv.jsonld":
    case "fides.yaml":
      return renderExchange(document, { format, base: place.base });
    case "txt":
      return renderText(document, { locale, ...at });
    case "docx":
      return renderDocx(document, { locale, layout, ...at });
    case "xlsx":
      return renderXlsx(document, { locale, layout, ...at });
    case "pdf":
      return (await import("./chromium.ts")).printed(page(), session);
  }
}
