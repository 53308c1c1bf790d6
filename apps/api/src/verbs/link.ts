import { linkStandings } from "@pilu/core";
import { Digest } from "@pilu/schema";
import { z } from "zod";
import { acting, reading, router } from "./procedures.ts";

/** The policy links of SDKs, and what was found there. */
export const link = router({
  list: reading
    .input(
      z.strictObject({
        standing: z.enum(["open", ...linkStandings]).optional(),
        text: z.string().max(200).optional(),
        limit: z.int().min(1).max(200).default(60),
        /** The address that the page before ended at. */
        cursor: z.string().max(2048).nullish(),
      }),
    )
    .query(({ ctx, input: { cursor, ...query } }) =>
      ctx.core.link.list({ ...query, after: cursor ?? undefined }),
    ),
  /** The person has read the page; `hash` is the text that was there. */
  review: acting
    .input(z.strictObject({ url: z.string().max(2048), hash: Digest }))
    .mutation(({ ctx, input }) => ctx.core.link.review({ ...input, actor: ctx.actor })),
});
