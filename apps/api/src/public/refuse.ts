// A public page that is not there, or cannot be shown: nothing about it may be kept, for it may be there one day.
import { siteHeaders } from "@pilu/core";
import { renderNotFound } from "@pilu/disclosure";
import { locales, type Problem } from "@pilu/schema";
import { errorBody } from "../problem/answer.ts";
import { problemPage } from "../problem/page.ts";
import { statusOf } from "../problem/status.ts";
import { chooseLanguage, languageNamed } from "./negotiate.ts";
import type { Question } from "./question.ts";

/** Answers a program in JSON and a person with a page in both languages; `index` is the list of apps, if there is one. */
export function refuse(
  { request, response, path, query }: Question,
  { problem, index }: { problem: Problem; index: string | null },
): void {
  const isData = /\.(json|jsonld|xml|yaml)$|\/changes$/.test(path);
  const locale =
    languageNamed(query?.get("lang") ?? "") ?? chooseLanguage(request.headers["accept-language"], locales[0]);
  const status = statusOf(problem.code);
  const text = isData
    ? JSON.stringify(errorBody(problem, locale))
    : status === 404
      ? renderNotFound({ index })
      : problemPage(problem);
  const body = Buffer.from(text, "utf8");
  response.writeHead(status, [
    ...siteHeaders[isData ? "json" : "html"],
    "Cache-Control",
    "no-store",
    "Content-Length",
    String(body.length),
    ...(status === 405 ? ["Allow", "GET, HEAD, OPTIONS"] : []),
  ]);
  response.end(request.method === "HEAD" ? undefined : body);
}
