import type { IncomingMessage, ServerResponse } from "node:http";
import { type Headers, type Media, siteHeaders } from "@pilu/core";
import type { Variant } from "./variants.ts";

/** What an answer says beside its bytes. */
export interface Facts {
  readonly format: Media;
  /** Where they are not those of the format. */
  readonly headers?: Headers;
  readonly cacheControl: string;
  /** Headers that chose between variants. */
  readonly vary: string;
  readonly language?: string;
  /** The address at which exactly these bytes stand, where it is not the one asked for. */
  readonly contentLocation?: string;
  readonly link?: string;
  /** The name under which a file is kept. */
  readonly fileName?: string;
}

/** Sends a page, or 304 to a reader who has it; gives the headers of a page sent whole, else null. */
export function send(
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  variant: Variant,
  facts: Facts,
): readonly string[] | null {
  const headers = [
    ...(facts.headers ?? siteHeaders[facts.format]),
    "Cache-Control",
    facts.cacheControl,
    "Vary",
    facts.vary,
    "ETag",
    variant.etag,
  ];
  if (facts.contentLocation !== undefined) headers.push("Content-Location", facts.contentLocation);
  if (facts.link !== undefined) headers.push("Link", facts.link);
  const known = request.headers["if-none-match"];
  if (known !== undefined && names(known, variant.etag)) {
    response.writeHead(304, headers);
    response.end();
    return null;
  }
  if (facts.language !== undefined) headers.push("Content-Language", facts.language);
  if (facts.fileName !== undefined)
    headers.push("Content-Disposition", `inline; filename="${facts.fileName}"`);
  if (variant.encoding !== "identity") headers.push("Content-Encoding", variant.encoding);
  headers.push("Content-Length", String(variant.body.length));
  response.writeHead(200, headers);
  response.end(request.method === "HEAD" ? undefined : variant.body);
  return headers;
}

/** Whether `If-None-Match` names the tag; compared weakly, as RFC 9110 section 13.1.2 asks. */
function names(header: string, etag: string): boolean {
  if (header === etag || header.trim() === "*") return true;
  return header.split(",").some((part) => part.trim().replace(/^W\//, "") === etag);
}
