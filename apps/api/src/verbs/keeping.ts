import { Duty, Suppression } from "@pilu/schema";
import { z } from "zod";
import { acting, Given, Id, reading, router } from "./procedures.ts";

/** What remains to be done once a version is out. */
export const duty = router({
  of: reading.input(z.strictObject({ app: Id })).query(({ ctx, input }) => ctx.core.duty.of(input.app)),
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

/** Builds held against what their app declares. */
export const scan = router({
  /** `app` is a slug, `scan` a `pilu.scan/1`; it is kept, and the answer is a `pilu.check/1`. */
  check: acting
    .input(z.strictObject({ app: Id, scan: Given }))
    .mutation(({ ctx, input: { app, scan: sent } }) =>
      ctx.core.scan.check({ app, scan: sent, actor: ctx.actor }),
    ),
  drift: reading.input(z.strictObject({ app: Id })).query(({ ctx, input }) => ctx.core.scan.drift(input.app)),
  /** Which SDKs a lockfile or SBOM holds, for declaring them; a mutation because of its size, it keeps nothing. */
  read: reading
    .input(z.strictObject({ app: Id, name: z.string().max(300), text: z.string().max(8_000_000) }))
    .mutation(({ ctx, input }) => ctx.core.scan.read(input)),
});

/** The log of decisions and administration. */
export const audit = router({
  log: acting
    .input(
      z.strictObject({
        /** Entries before this place, the newest first; absent: from the end. */
        before: z.int().min(1).nullish(),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .query(({ ctx, input: { before, limit } }) =>
      ctx.core.audit.log({ actor: ctx.actor, before: before ?? null, limit }),
    ),
  verify: acting.mutation(async ({ ctx }) => {
    await ctx.core.access.mustBeAllowed(ctx.actor, "audit.read");
    return ctx.core.registry.verify();
  }),
  redact: acting
    .input(z.strictObject({ request: Given }))
    .mutation(({ ctx, input: { request } }) => ctx.core.audit.redact({ request, actor: ctx.actor })),
});
