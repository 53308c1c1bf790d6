import { z } from "zod";
import { ChangeClass } from "./disclosure/disclosure.ts";
import { Prose } from "./text/text.ts";

/**
 * A company's own class for a row of the table of materiality, with the reason. What must always be told has a floor:
 * rows 10, 15, 18, 24, 26 to 28, 30 and 35 are never below `notify`.
 */
export const TableOverride = z.strictObject({ row: z.int().min(1), class: ChangeClass, reason: Prose });
export type TableOverride = z.infer<typeof TableOverride>;

/** Settings of the whole registry; a revision like any other, so adopting a taxonomy is a reviewed change. */
export const RegistrySettings = z.strictObject({
  taxonomy: z.string(),
  /** IANA zone in which a bare date begins. */
  timeZone: z.string(),
  /** Whether `/d` lists the apps. */
  listsApps: z.boolean(),
  /** One a row. */
  overrides: z.array(TableOverride).superRefine((overrides, context) => {
    const seen = new Set<number>();
    overrides.forEach(({ row }, at) => {
      if (seen.has(row)) context.addIssue({ code: "custom", message: "value.duplicate", path: [at, "row"] });
      seen.add(row);
    });
  }),
});
export type RegistrySettings = z.infer<typeof RegistrySettings>;
