import { Digest } from "@pilu/schema";
import { z } from "zod";
import { acting, reading, router } from "./procedures.ts";

/** The policy links of SDKs, and what was found there. */
export const link = router({
  list: reading.query(({ ctx }) => ctx.core.link.list()),
  /** The person has read the page; `hash` is the text that was there. */
  review: acting
    .input(z.strictObject({ url: z.string().max(2048), hash: Digest }))
    .mutation(({ ctx, input }) => ctx.core.link.review({ ...input, actor: ctx.actor })),
});
