// Whatever is thrown below the framework becomes one shape of answer; the text in the reader's language.
import { locales, Problem } from "@pilu/schema";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { chooseLanguage } from "../public/negotiate.ts";
import { errorBody } from "./answer.ts";
import { statusOf } from "./status.ts";

/** Answers with `{error: {code, message, faults}}`; what is a fault of ours goes to `onFault` and out as `internal`. */
export function answerError(onFault: (fault: { error: unknown; path: string }) => void) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const problem = toProblem(error);
    const [path = ""] = request.url.split("?");
    if (problem.code === "internal") onFault({ error, path });
    const locale = chooseLanguage(request.headers["accept-language"], locales[0]);
    return reply
      .code(statusOf(problem.code))
      .headers({ "cache-control": "no-store", vary: "Accept-Language" })
      .send(errorBody(problem, locale));
  };
}

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const status = error instanceof Error ? (error as FastifyError).statusCode : undefined;
  if (status === 413) return new Problem("request.too-large", {}, { cause: error });
  if (status === 404) return new Problem("page.unknown", {}, { cause: error });
  if (status !== undefined && status >= 400 && status < 500)
    return new Problem("request.malformed", {}, { cause: error });
  return new Problem("internal", {}, { cause: error });
}
