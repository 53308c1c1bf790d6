import { z } from "zod";
import { Day } from "../text/day.ts";
import { Line, Prose } from "../text/text.ts";
import { type FindingCode, findingCodes } from "./codes.ts";

/** A finding that somebody answers for instead of mending it, with the reason, and until when (that day included). */
export const Suppression = z.strictObject({
  code: z.enum(findingCodes as [FindingCode, ...FindingCode[]]),
  key: z.string(),
  reason: Prose,
  by: Line,
  until: Day,
});
export type Suppression = z.infer<typeof Suppression>;
