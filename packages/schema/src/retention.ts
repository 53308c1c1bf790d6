import { z } from "zod";
import { LocalisedProse } from "./text/localised.ts";

/**
 * How long data is kept (PIPL 17(1), 19; GB/T 43435 6.1 b)3)): days, or the criterion that decides;
 * what is done with it then; and what happens once the SDK is removed.
 */
export const Retention = z
  .strictObject({
    days: z.int().min(0).max(36_500).nullable(),
    criterion: LocalisedProse.nullable(),
    disposal: LocalisedProse.nullable(),
    afterRemoval: LocalisedProse.nullable(),
  })
  .refine((retention) => retention.days !== null || retention.criterion !== null, {
    error: "retention.empty",
  });
export type Retention = z.infer<typeof Retention>;
