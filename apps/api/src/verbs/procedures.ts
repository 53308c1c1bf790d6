// How the portal and programs ask: who acts is known, and what is refused comes out as its code and facts.
import type { Actor, Core } from "@pilu/core";
import type { Identity } from "@pilu/identity";
import { Problem } from "@pilu/schema";
import { initTRPC, TRPCError } from "@trpc/server";
import { z } from "zod";
import { statusOf } from "../problem/status.ts";

export interface Context {
  readonly core: Core;
  readonly identity: Pick<Identity, "ways" | "join">;
  /** Who is behind the request; asked once, when a question first needs to know. */
  readonly actor: () => Promise<Actor | null>;
  /** Has what was just decided published, without waiting for it. */
  readonly publishSoon: () => void;
}

/** What is told of a verb beside its input. */
export interface Meta {
  /** Whether anybody may ask it. */
  readonly isOpen: boolean;
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    // A refusal reaches the portal as its code, facts and faults; the text belongs to the reader's language.
    errorFormatter: ({ shape, error: { cause } }) => ({
      ...shape,
      message: cause instanceof Problem ? cause.code : shape.data.code,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        problem:
          cause instanceof Problem ? { code: cause.code, facts: cause.facts, faults: cause.faults } : null,
      },
    }),
  });

const codes = {
  400: "BAD_REQUEST",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  405: "METHOD_NOT_SUPPORTED",
  409: "CONFLICT",
  410: "NOT_FOUND",
  413: "PAYLOAD_TOO_LARGE",
  429: "TOO_MANY_REQUESTS",
  500: "INTERNAL_SERVER_ERROR",
  502: "BAD_GATEWAY",
  503: "SERVICE_UNAVAILABLE",
} as const;

export const { router } = t;

/** For everybody: signing in, and what a link is for. */
export const open = t.procedure.meta({ isOpen: true }).use(async ({ next }) => {
  const answer = await next();
  if (answer.ok || !(answer.error.cause instanceof Problem)) return answer;
  throw new TRPCError({ code: codes[statusOf(answer.error.cause.code)], cause: answer.error.cause });
});

/** For whoever is signed in or holds a token; what they may do is asked where it is done. */
export const acting = open.meta({ isOpen: false }).use(async ({ ctx, next }) => {
  const actor = await ctx.actor();
  if (actor === null) throw new Problem("sign-in.needed");
  return next({ ctx: { ...ctx, actor } });
});

/** For whoever may read the registry. */
export const reading = acting.use(async ({ ctx, next }) => {
  await ctx.core.access.mustBeAllowed(ctx.actor, "registry.read");
  return next();
});

export const Id = z.string().max(130);
export const Cursor = z.string().max(200).nullish();
/** Checked by the verb itself, which knows what it is and says every fault of it. */
export const Given = z.unknown();
