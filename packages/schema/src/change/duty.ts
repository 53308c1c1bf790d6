import { z } from "zod";
import type { Action } from "../disclosure/disclosure.ts";
import { Day } from "../text/day.ts";
import { Line, Prose } from "../text/text.ts";

/**
 * Actions that are done once a version is out (materiality.md 4, "after" and "release"): the notice is shown, the
 * consent point is in the build, store forms are filed, the deletion is confirmed, filings are renewed.
 */
export const duties = ["N", "C", "S", "G", "ST", "D", "X"] as const satisfies readonly Action[];
export const Duty = z.enum(duties);
export type Duty = z.infer<typeof Duty>;

/** What was done about a duty: who sees to it, and once it is done, where the proof lies. */
export const DutyRecord = z.strictObject({
  owner: Line.nullable(),
  due: Day.nullable(),
  doneOn: Day.nullable(),
  proof: Line.nullable(),
  note: Prose.nullable(),
});
export type DutyRecord = z.infer<typeof DutyRecord>;
