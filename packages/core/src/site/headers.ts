// Headers of public pages, whoever serves them. They are the same for every reader, so they are constants.
import { createHash } from "node:crypto";
import { pageStyle } from "@pilu/disclosure";
import type { Format } from "./version-page.ts";

const styleHash = createHash("sha256").update(pageStyle, "utf8").digest("base64");

/** What a page may load: its own style sheet and nothing else. (Content Security Policy Level 3) */
export const pageNeeds: readonly string[] = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
];
const pagePolicy = [...pageNeeds, "frame-ancestors 'none'"].join("; ");
/** The policy of what is no page. */
export const dataPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What a public answer may be: a format of the document, or the feed. */
export type Media = Format | "atom";

const types: Readonly<Record<Media, string>> = {
  html: "text/html; charset=utf-8",
  json: "application/json; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
};

/** Names and values in turn, as `writeHead` takes them. */
export type Headers = readonly string[];

/** What every answer of a format carries; a policy or type of its own where one is given. */
export function headersOf(
  format: Media,
  policy: string = format === "html" ? pagePolicy : dataPolicy,
  type: string = types[format],
): Headers {
  return [
    "Content-Type",
    type,
    "Content-Security-Policy",
    policy,
    "X-Content-Type-Options",
    "nosniff",
    "Referrer-Policy",
    "no-referrer",
    "Access-Control-Allow-Origin",
    "*",
    "Access-Control-Expose-Headers",
    "Content-Location, ETag, Link",
    "Cross-Origin-Resource-Policy",
    "cross-origin",
  ];
}

/** What every answer of a format carries. */
export const siteHeaders: Readonly<Record<Media, Headers>> = {
  html: headersOf("html"),
  json: headersOf("json"),
  md: headersOf("md"),
  csv: headersOf("csv"),
  atom: headersOf("atom"),
};
