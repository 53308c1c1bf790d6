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
const AppSearch = z.strictObject({
  text: z.string().max(200).optional(),
  limit: z.int().min(1).max(100).default(30),
  cursor: Cursor,
});
const VendorSearch = z.strictObject({
  text: z.string().max(200).optional(),
  limit: z.int().min(1).max(200).default(100),
  cursor: Cursor,
});
/** What has to do with one SDK or data type. */
const OfOne = z.strictObject({ id: Id, limit: z.int().min(1).max(200).default(50), cursor: Cursor });
const ById = z.strictObject({ id: Id });
const BySlug = z.strictObject({ slug: Id });

export const registry = router({
  overview: reading.query(({ ctx }) => ctx.core.registry.overview()),
  /** The table of materiality: what each row says, its class, its sources, and whether its class has a floor. */
  rules: reading.query(({ ctx }) => ctx.core.registry.rules()),
});

export const sdk = router({
  search: reading
    .input(Search)
    .query(({ ctx, input: { cursor, ...query } }) =>
      ctx.core.sdk.search({ ...query, after: cursor ?? undefined }),
    ),
  /** How many SDKs each value of a filter leaves. */
  counts: reading.query(({ ctx }) => ctx.core.sdk.counts()),
  get: reading.input(ById).query(({ ctx, input }) => ctx.core.sdk.get(input.id)),
  /** The apps that use it. */
  uses: reading
    .input(OfOne)
    .query(({ ctx, input: { cursor, ...query } }) =>
      ctx.core.sdk.uses({ ...query, after: cursor ?? undefined }),
    ),
  /** All apps, each with whether it uses the SDK. */
  appsFor: reading
    .input(OfOne.extend({ text: z.string().max(200).optional() }))
    .query(({ ctx, input: { cursor, ...query } }) =>
      ctx.core.sdk.appsFor({ ...query, after: cursor ?? undefined }),
    ),
});

export const vendor = router({
  list: reading
    .input(VendorSearch)
    .query(({ ctx, input: { cursor, ...query } }) =>
      ctx.core.vendor.list({ ...query, after: cursor ?? undefined }),
    ),
  /** The names of all. */
  index: reading.query(({ ctx }) => ctx.core.vendor.index()),
  get: reading.input(ById).query(({ ctx, input }) => ctx.core.vendor.get(input.id)),
});

export const app = router({
  list: reading
    .input(AppSearch)
    .query(({ ctx, input: { cursor, ...query } }) =>
      ctx.core.app.list({ ...query, after: cursor ?? undefined }),
    ),
  index: reading.query(({ ctx }) => ctx.core.app.index()),
  get: reading.input(BySlug).query(({ ctx, input }) => ctx.core.app.get(input.slug)),
  preview: reading.input(BySlug).query(({ ctx, input }) => ctx.core.app.preview(input.slug)),
  /** Which groups of data the first apps hand on, and through how many SDKs. */
  heat: reading
    .input(z.strictObject({ limit: z.int().min(1).max(50) }))
    .query(({ ctx, input }) => ctx.core.app.heat(input)),
  /** Every version with its dates, class and changes. */
  versions: reading.input(ById).query(({ ctx, input }) => ctx.core.disclosure.history(input.id)),
});

const VersionNumber = z.int().min(1);

/** The published versions of an app. */
export const version = router({
  timeline: reading.input(BySlug).query(({ ctx, input }) => ctx.core.disclosure.timeline(input.slug)),
  /** What versions told users, and the decisions behind them; `app` is an id. */
  told: reading
    .input(z.strictObject({ app: Id, versions: z.array(VersionNumber).max(50) }))
    .query(({ ctx, input }) => ctx.core.disclosure.told(input)),
  compare: reading
    .input(z.strictObject({ slug: Id, from: VersionNumber, to: VersionNumber }))
    .query(({ ctx, input }) => ctx.core.disclosure.compare(input)),
});

export const dataType = router({
  list: reading.query(({ ctx }) => ctx.core.dataType.list()),
  /** In how many apps each type is handled, and by how many SDKs. */
  reach: reading.query(({ ctx }) => ctx.core.dataType.reach()),
  get: reading.input(ById).query(({ ctx, input }) => ctx.core.dataType.get(input.id)),
  sdks: reading
    .input(OfOne)
    .query(({ ctx, input: { cursor, ...query } }) =>
      ctx.core.dataType.sdks({ ...query, after: cursor ?? undefined }),
    ),
  apps: reading
    .input(OfOne)
    .query(({ ctx, input: { cursor, ...query } }) =>
      ctx.core.dataType.apps({ ...query, after: cursor ?? undefined }),
    ),
});
