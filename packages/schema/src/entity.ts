import { z } from "zod";

/** Nothing is deleted: what is no longer in use is retired and keeps its address. */
export const Status = z.enum(["live", "retired"]);
export type Status = z.infer<typeof Status>;

/** Audience regions whose law a disclosure follows. */
export const Region = z.enum(["CN", "EU", "US"]);
export type Region = z.infer<typeof Region>;
