// What the portal may ask the registry: typed questions, read only.
import type { Core } from "@pilu/core";
import { Confidence, Problem } from "@pilu/schema";
import { initTRPC, TRPCError } from "@trpc/server";
import { z } from "zod";
import { statusOf } from "./problem/status.ts";

export interface Context {
  readonly core: Core;
}

const t = initTRPC.context<Context>().create({
  // A refusal reaches the portal as its code and facts; the text belongs to the reader's language.
  errorFormatter: ({ shape, error: { cause } }) => ({
    ...shape,
    message: cause instanceof Problem ? cause.code : shape.data.code,
    data: {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      problem: cause instanceof Problem ? { code: cause.code, facts: cause.facts } : null,
    },
  }),
});

const codes = {
  400: "BAD_REQUEST",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  405: "METHOD_NOT_SUPPORTED",
  413: "PAYLOAD_TOO_LARGE",
  429: "TOO_MANY_REQUESTS",
  500: "INTERNAL_SERVER_ERROR",
  502: "BAD_GATEWAY",
  503: "SERVICE_UNAVAILABLE",
} as const;

const question = t.procedure.use(async ({ next }) => {
  const answer = await next();
  if (answer.ok || !(answer.error.cause instanceof Problem)) return answer;
  throw new TRPCError({ code: codes[statusOf(answer.error.cause.code)], cause: answer.error.cause });
});

const Id = z.string().max(130);
const Search = z.strictObject({
  text: z.string().max(200).optional(),
  function: Id.optional(),
  dataType: Id.optional(),
  vendor: Id.optional(),
  platform: Id.optional(),
  confidence: Confidence.optional(),
  limit: z.int().min(1).max(200).default(50),
  /** Where the page before ended. */
  cursor: z.string().max(200).nullish(),
});

export const router = t.router({
  registry: t.router({
    overview: question.query(({ ctx }) => ctx.core.registry.overview()),
  }),
  sdk: t.router({
    search: question
      .input(Search)
      .query(({ ctx, input: { cursor, ...query } }) =>
        ctx.core.sdk.search({ ...query, after: cursor ?? undefined }),
      ),
    get: question.input(z.strictObject({ id: Id })).query(({ ctx, input }) => ctx.core.sdk.get(input.id)),
  }),
  vendor: t.router({
    list: question.query(({ ctx }) => ctx.core.vendor.list()),
    get: question.input(z.strictObject({ id: Id })).query(({ ctx, input }) => ctx.core.vendor.get(input.id)),
  }),
  app: t.router({
    list: question.query(({ ctx }) => ctx.core.app.list()),
    get: question.input(z.strictObject({ slug: Id })).query(({ ctx, input }) => ctx.core.app.get(input.slug)),
    preview: question
      .input(z.strictObject({ slug: Id }))
      .query(({ ctx, input }) => ctx.core.app.preview(input.slug)),
  }),
  dataType: t.router({
    list: question.query(({ ctx }) => ctx.core.dataType.list()),
    get: question
      .input(z.strictObject({ id: Id }))
      .query(({ ctx, input }) => ctx.core.dataType.get(input.id)),
  }),
});
export type AppRouter = typeof router;
