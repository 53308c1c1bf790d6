// Headers of public pages, whoever serves them. They are the same for every reader, so they are constants.
import { createHash } from "node:crypto";
import { type Exchange, pageStyle } from "@pilu/disclosure";
import type { Download } from "./download-page.ts";
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

/** What a public answer may be: a format of the document, the feed, or a list of links (RFC 9264). */
export type Media = Format | Download | Exchange | "atom" | "linkset";

const types: Readonly<Record<Media, string>> = {
  html: "text/html; charset=utf-8",
  json: "application/json; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  atom: "application/atom+xml; charset=utf-8",
  linkset: "application/linkset+json; charset=utf-8",
  "cdx.json": "application/vnd.cyclonedx+json; version=1.6; charset=utf-8",
  "cdx.xml": "application/vnd.cyclonedx+xml; version=1.6; charset=utf-8",
  "dpv.jsonld": "application/ld+json; charset=utf-8",
  "fides.yaml": "application/yaml; charset=utf-8",
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
export const siteHeaders = Object.fromEntries(
  (Object.keys(types) as Media[]).map((format) => [format, headersOf(format)]),
) as Readonly<Record<Media, Headers>>;
