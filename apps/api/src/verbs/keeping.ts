import { troubleKinds } from "@pilu/core";
import { Duty, Severity, Suppression } from "@pilu/schema";
import { z } from "zod";
import { acting, Cursor, Given, Id, reading, router } from "./procedures.ts";

/** What remains to be done once a version is out. */
export const duty = router({
  of: reading.input(z.strictObject({ app: Id })).query(({ ctx, input }) => ctx.core.duty.of(input.app)),
  /** Duties of all apps, or of one by its slug: what is open, the earliest due first, or what is done. */
  list: reading
    .input(
      z.strictObject({
        app: Id.optional(),
        isDone: z.boolean().default(false),
        limit: z.int().min(1).max(200).default(100),
        cursor: Cursor,
      }),
    )
    .query(({ ctx, input: { cursor, ...query } }) =>
      ctx.core.duty.list({ ...query, after: cursor ?? undefined }),
    ),
  record: acting
    .input(z.strictObject({ app: Id, n: z.int().min(1), duty: Duty, record: Given, decisionId: z.uuid() }))
    .mutation(({ ctx, input: { record, ...given } }) =>
      ctx.core.duty.record({ ...given, record, actor: ctx.actor }),
    ),
});

/** Findings that somebody answers for instead of mending them. */
export const finding = router({
  ofApp: reading
    .input(z.strictObject({ slug: Id }))
    .query(({ ctx, input }) => ctx.core.finding.ofApp(input.slug)),
  /** What is wrong with the apps, app by app; `app` is a slug. */
  troubles: reading
    .input(
      z.strictObject({
        app: Id.optional(),
        kinds: z.array(z.enum(troubleKinds)).optional(),
        codes: z.array(Suppression.shape.code).optional(),
        severities: z.array(Severity).optional(),
        isAnswered: z.boolean().optional(),
        limit: z.int().min(1).max(1000).default(100),
        cursor: Cursor,
      }),
    )
    .query(({ ctx, input: { cursor, ...query } }) =>
      ctx.core.finding.troubles({ ...query, after: cursor ?? undefined }),
    ),
  suppressions: reading.query(({ ctx }) => ctx.core.finding.suppressions()),
  suppress: acting
    .input(z.strictObject({ suppression: Given, decisionId: z.uuid() }))
    .mutation(({ ctx, input: { suppression, decisionId } }) =>
      ctx.core.finding.suppress({ suppression, decisionId, actor: ctx.actor }),
    ),
  lift: acting
    .input(z.strictObject({ code: Suppression.shape.code, key: z.string().max(1000), decisionId: z.uuid() }))
    .mutation(({ ctx, input }) => ctx.core.finding.lift({ ...input, actor: ctx.actor })),
});

/** Files of one build; the size of a request bounds them together. */
const Build = z.strictObject({
  app: Id,
  files: z
    .array(z.strictObject({ name: z.string().max(300), text: z.string().max(10_000_000) }))
    .min(1)
    .max(40),
});

/** Builds held against what their app declares. */
export const scan = router({
  /** `app` is a slug, `scan` a `pilu.scan/1`; it is kept, and the answer is a `pilu.check/1`. */
  check: acting
    .input(z.strictObject({ app: Id, scan: Given }))
    .mutation(({ ctx, input: { app, scan: sent } }) =>
      ctx.core.scan.check({ app, scan: sent, actor: ctx.actor }),
    ),
  drift: reading.input(z.strictObject({ app: Id })).query(({ ctx, input }) => ctx.core.scan.drift(input.app)),
  /** The kept scans of an app, the newest first. */
  list: reading.input(z.strictObject({ app: Id })).query(({ ctx, input }) => ctx.core.scan.list(input.app)),
  /** Which SDKs the files of a build hold, for declaring them; a mutation because of its size, it keeps nothing. */
  read: reading.input(Build).mutation(({ ctx, input }) => ctx.core.scan.read(input)),
  /** The same of the newest kept scan of the app; null without one. */
  newest: reading
    .input(z.strictObject({ app: Id }))
    .query(({ ctx, input }) => ctx.core.scan.newest(input.app)),
  /** Keeps what the files of a build hold as the app's newest scan. */
  checkBuild: acting
    .input(Build)
    .mutation(({ ctx, input }) => ctx.core.scan.checkBuild({ ...input, actor: ctx.actor })),
});

/** The log of decisions and administration. */
export const audit = router({
  log: acting
    .input(
      z.strictObject({
        /** Entries before this place, the newest first; absent: from the end. */
        before: z.int().min(1).nullish(),
        /** Only entries of these kinds. */
        kinds: z.array(z.string().max(60)).max(40).optional(),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .query(({ ctx, input: { before, ...query } }) =>
      ctx.core.audit.log({ ...query, actor: ctx.actor, before: before ?? null }),
    ),
  verify: acting.mutation(async ({ ctx }) => {
    await ctx.core.access.mustBeAllowed(ctx.actor, "audit.read");
    return ctx.core.registry.verify();
  }),
  redact: acting
    .input(z.strictObject({ request: Given }))
    .mutation(({ ctx, input: { request } }) => ctx.core.audit.redact({ request, actor: ctx.actor })),
});
