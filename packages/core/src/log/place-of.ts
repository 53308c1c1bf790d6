import type { Revision } from "@pilu/db";

/** Where a revision stands: `number` is what an edit begins from. */
export function placeOf({ number, seq, effectiveAt }: Pick<Revision, "number" | "seq" | "effectiveAt">) {
  return { number, seq, effectiveAt };
}
