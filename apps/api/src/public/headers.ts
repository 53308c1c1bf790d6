// Headers of public answers. They are the same for every reader, so they are constants: no hook runs on these routes.
import { createHash } from "node:crypto";
import { pageStyle } from "@pilu/disclosure";
import type { Format } from "./address.ts";

const styleHash = createHash("sha256").update(pageStyle, "utf8").digest("base64");

// The page needs its own style sheet and nothing else. (Content Security Policy Level 3)
const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");
const dataPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

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

function headersOf(format: Media): Headers {
  return [
    "Content-Type",
    types[format],
    "Content-Security-Policy",
    format === "html" ? pagePolicy : dataPolicy,
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
export const constant: Readonly<Record<Media, Headers>> = {
  html: headersOf("html"),
  json: headersOf("json"),
  md: headersOf("md"),
  csv: headersOf("csv"),
  atom: headersOf("atom"),
};
