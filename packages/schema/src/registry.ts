import { z } from "zod";

/** Settings of the whole registry; a revision like any other, so adopting a taxonomy is a reviewed change. */
export const RegistrySettings = z.strictObject({
  taxonomy: z.string(),
  /** IANA zone in which a bare date begins. */
  timeZone: z.string(),
  /** Whether `/d` lists the apps. */
  listsApps: z.boolean(),
});
export type RegistrySettings = z.infer<typeof RegistrySettings>;
