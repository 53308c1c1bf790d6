// Headers of pages that other sites show or run.
import { dataPolicy, type Headers, headersOf, pageNeeds } from "@pilu/core";

/** Of a page that runs the script of this hash and may be shown in a frame by these sites. */
export function framedBy(sites: readonly string[], scriptHash: string): Headers {
  const ancestors = sites.length === 0 ? "'none'" : sites.join(" ");
  const policy = [...pageNeeds, `script-src 'sha256-${scriptHash}'`, `frame-ancestors ${ancestors}`];
  return headersOf("html", policy.join("; "));
}

/** Of a script that other sites run. */
export const script: Headers = headersOf("json", dataPolicy, "text/javascript; charset=utf-8");
