import { LocalisedLine } from "@pilu/schema";
import { z } from "zod";

/** What the server answers to a scan: contract `pilu.check/1`. */
export const Checked = z.object({
  schema: z.literal("pilu.check/1"),
  app: z.string(),
  seq: z.int(),
  packages: z.int(),
  sdks: z.int(),
  undeclared: z.array(z.object({ sdk: z.string(), name: z.string(), packages: z.array(z.string()) })),
  stale: z.array(z.object({ sdk: z.string(), names: LocalisedLine })),
  unknown: z.array(z.object({ purl: z.string(), input: z.string() })),
  versions: z.array(z.object({ sdk: z.string(), declared: z.string(), found: z.array(z.string()) })),
});
export type Checked = z.infer<typeof Checked>;

/** One thing that does not agree, in words for every format. */
export interface Drifted {
  readonly rule: "undeclared" | "unknown" | "stale" | "version";
  /** What a baseline knows it by. */
  readonly key: string;
  readonly facts: Readonly<Record<string, string>>;
  /** The file of the build that shows it; null where none does. */
  readonly input: string | null;
  readonly isError: boolean;
}
