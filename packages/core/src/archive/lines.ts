// The lines of an archive that are no rows: its head, the marks on the way, its end. docs/archive.md has them all.
import { Digest } from "@pilu/schema";
import { z } from "zod";

/** The schema that this release writes and reads; the number grows with any change of tables or lines. */
export const archiveSchema = "pilu.archive/1";

export const Head = z.strictObject({
  is: z.literal("archive"),
  schema: z.literal(archiveSchema),
  counts: z.record(z.string(), z.int().min(0)),
});

/** `digest`: SHA-256 of all bytes before this line; `lines`: how many lines those are. */
const sealing = { digest: Digest, lines: z.int().min(1) };
/** Rows count only once a mark after them fits, so that what was altered is found near where it stands. */
export const Mark = z.strictObject({ is: z.literal("mark"), ...sealing });
export const End = z.strictObject({ is: z.literal("end"), ...sealing });

/** Rows and bytes between two marks: what is held in memory before it counts. */
export const marked = { rows: 1000, bytes: 4_000_000 } as const;
/** Whoever makes a longer row or writes no marks makes no archive of ours. */
export const mostUnmarked = 256_000_000;
