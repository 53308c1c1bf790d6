import { canonical } from "@pilu/schema";
import { z } from "zod";

/**
 * What stands where a stored body was taken out by decision (a court's order, a telephone number that had to go): why,
 * and which act of the log decided it. The digest beside it stays that of the old body.
 */
export const Redaction = z.strictObject({
  schema: z.literal("pilu.redacted/1"),
  redacted: z.literal(true),
  reason: z.string(),
  seq: z.int(),
});
export type Redaction = z.infer<typeof Redaction>;

/** A stored body that can be taken out, as acts and `verify` name it. */
export type Redactable =
  | { readonly is: "revision"; readonly kind: string; readonly id: string; readonly number: number }
  | { readonly is: "entry"; readonly hash: string }
  | { readonly is: "version"; readonly app: string; readonly n: number }
  | { readonly is: "log"; readonly seq: number };

/** `revision sdk acme-push 3`, `entry 9f86d0…`, `version atlas 7`, `log 12`: the subject of the act that decides on it. */
export function subjectOf(what: Redactable): string {
  if (what.is === "revision") return `revision ${what.kind} ${what.id} ${what.number}`;
  if (what.is === "version") return `version ${what.app} ${what.n}`;
  return what.is === "entry" ? `entry ${what.hash}` : `log ${what.seq}`;
}

export function redactionText(reason: string, seq: number): string {
  return canonical({ schema: "pilu.redacted/1", redacted: true, reason, seq } satisfies Redaction);
}

/** The redaction that stands in place of a body; null for a body. */
export function redactionIn(body: string): Redaction | null {
  // Bodies are long and redactions rare: their canonical beginning tells them apart.
  if (!body.startsWith('{"reason":') && !body.startsWith('{"redacted":')) return null;
  const found = Redaction.safeParse(JSON.parse(body));
  return found.success ? found.data : null;
}
