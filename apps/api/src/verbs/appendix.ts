import { appendixFields } from "@pilu/core";
import { z } from "zod";
import { Id, reading, router } from "./procedures.ts";

const Name = z.string().max(1000);

/** Existing lists of SDKs. */
export const appendix = router({
  /**
   * What a list says, and the edits that would bring it into the registry (`pilu.import/1`); `content` is the file in
   * base64. A mutation because of its size, it keeps nothing: the edits are saved as a change.
   */
  read: reading
    .input(
      z.strictObject({
        /** Whose list it is, by slug; left out, it brings new SDKs and companies alone. */
        app: Id.optional(),
        name: z.string().max(300),
        content: z.base64().max(11_000_000),
        encoding: z.enum(["utf-8", "gb18030", "utf-16le", "utf-16be"]).optional(),
        /** What names and heads of the list mean, and which names are not to come in. */
        corrections: z
          .strictObject({
            meant: z.array(z.strictObject({ name: Name, sdk: Id.nullable() })).max(5000),
            leftOut: z.array(Name).max(5000),
            heads: z
              .array(z.strictObject({ head: Name, field: z.enum(appendixFields).nullable() }))
              .max(500)
              .optional(),
          })
          .optional(),
      }),
    )
    .mutation(({ ctx, input: { content, ...given } }) =>
      ctx.core.appendix.read({ ...given, bytes: Buffer.from(content, "base64") }),
    ),
});
