import { Confidence } from "@pilu/schema";
import { z } from "zod";
import { Cursor, Id, reading, router } from "./procedures.ts";

const Search = z.strictObject({
  text: z.string().max(200).optional(),
  function: Id.optional(),
  dataType: Id.optional(),
  vendor: Id.optional(),
  platform: Id.optional(),
  confidence: Confidence.optional(),
  limit: z.int().min(1).max(200).default(50),
  /** Where the page before ended. */
  cursor: Cursor,
});
const ById = z.strictObject({ id: Id });
const BySlug = z.strictObject({ slug: Id });

export const registry = router({
  overview: reading.query(({ ctx }) => ctx.core.registry.overview()),
});

export const sdk = router({
  search: reading
    .input(Search)
    .query(({ ctx, input: { cursor, ...query } }) =>
      ctx.core.sdk.search({ ...query, after: cursor ?? undefined }),
    ),
  get: reading.input(ById).query(({ ctx, input }) => ctx.core.sdk.get(input.id)),
});

export const vendor = router({
  list: reading.query(({ ctx }) => ctx.core.vendor.list()),
  get: reading.input(ById).query(({ ctx, input }) => ctx.core.vendor.get(input.id)),
});

export const app = router({
  list: reading.query(({ ctx }) => ctx.core.app.list()),
  get: reading.input(BySlug).query(({ ctx, input }) => ctx.core.app.get(input.slug)),
  preview: reading.input(BySlug).query(({ ctx, input }) => ctx.core.app.preview(input.slug)),
  /** Every version with its dates, class and changes. */
  versions: reading.input(ById).query(({ ctx, input }) => ctx.core.disclosure.history(input.id)),
});

export const dataType = router({
  list: reading.query(({ ctx }) => ctx.core.dataType.list()),
  get: reading.input(ById).query(({ ctx, input }) => ctx.core.dataType.get(input.id)),
});
