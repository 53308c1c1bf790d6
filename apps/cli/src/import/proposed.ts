import type { AppendixProposal, AppendixReading, PlacedPiece } from "@pilu/intake/appendix";
import { Edit, LocalisedLine } from "@pilu/schema";
import { z } from "zod";

// What is shown alone is taken as the server tells it; what is sent back is checked.
const Told = <T>() => z.custom<T>((value) => typeof value === "object" && value !== null);

const Named = z.object({ id: z.string(), names: LocalisedLine });

/** What the server makes of a list: contract `pilu.import/1`. */
export const Proposed = z.object({
  schema: z.literal("pilu.import/1"),
  /** Null where no app was named. */
  app: z.string().nullable(),
  reading: Told<AppendixReading>(),
  proposal: Told<AppendixProposal>(),
  edits: z.array(Edit),
  names: z.object({ sdks: z.array(Named), vendors: z.array(Named) }),
  /** Integrations that say all of it already. */
  same: z.array(z.string()),
  doubled: z.array(z.object({ name: z.string(), sdk: z.string() })),
  /** Edits that cannot be submitted yet, with the fields that are missing or wrong. */
  open: z.array(
    z.object({
      kind: z.string(),
      id: z.string(),
      faults: z.array(z.object({ code: z.string(), path: z.string() })),
    }),
  ),
  /** Pieces that were understood and have no place in an edit. A registry of an older version does not say `needsApp`. */
  aside: z.array(Told<PlacedPiece & { readonly needsApp?: boolean }>()),
});
export type Proposed = z.infer<typeof Proposed>;
