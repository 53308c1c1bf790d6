// One request for a public page, taken apart once.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Encoding } from "@pilu/core";
import { type Locale, Problem } from "@pilu/schema";
import { chooseEncoding, chooseLanguage, languageNamed } from "./negotiate.ts";

export interface Question {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The path as it was sent, not decoded: published addresses need no escapes. */
  readonly path: string;
  readonly query: URLSearchParams | null;
  readonly encoding: Encoding;
}

export function readQuestion(request: IncomingMessage, response: ServerResponse): Question {
  const url = request.url ?? "/";
  const mark = url.indexOf("?");
  return {
    request,
    response,
    path: mark === -1 ? url : url.slice(0, mark),
    query: mark === -1 ? null : queryOf(url.slice(mark + 1)),
    encoding: chooseEncoding(request.headers["accept-encoding"]),
  };
}

function queryOf(text: string): URLSearchParams {
  const query = new URLSearchParams(text);
  // A link made without a language (`?lang=`) names none.
  if (query.get("lang") === "") query.delete("lang");
  return query;
}

/** The reader's language: `?lang=`, else `Accept-Language`, else `otherwise`. Refuses what is no language tag. */
export function languageOf({ query, request }: Question, otherwise: Locale): Locale {
  const tag = query?.get("lang") ?? null;
  if (tag === null) return chooseLanguage(request.headers["accept-language"], otherwise);
  const named = languageNamed(tag);
  if (named === null) throw new Problem("page.unknown");
  return named;
}
