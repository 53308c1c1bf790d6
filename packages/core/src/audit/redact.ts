import { Digest, Problem, Prose, parseOrRefuse } from "@pilu/schema";
import { z } from "zod";
import { type Actor, authorise } from "../actor.ts";
import { appendAct } from "../log/act.ts";
import { type Redactable, redactionText, subjectOf } from "../log/redaction.ts";
import type { World } from "../world.ts";

/** What to take out, and why: a court's order, a telephone number that must go. */
export const RedactionRequest = z.strictObject({
  what: z.discriminatedUnion("is", [
    z.strictObject({
      is: z.literal("revision"),
      kind: z.enum(["vendor", "sdk", "app", "integration", "registry"]),
      id: z.string(),
      number: z.int().min(1),
    }),
    z.strictObject({ is: z.literal("entry"), hash: Digest }),
    z.strictObject({ is: z.literal("log"), seq: z.int().min(1) }),
  ]),
  reason: Prose,
  decisionId: z.uuid(),
});

/**
 * Replaces one stored body by a redaction that says why, through an act of the log. Its digest stays, so chains hold and
 * `verify` says "redacted" instead of "broken". Versions that show a redacted block are not shown any more. What is in
 * force must be changed first: a revision or block that the current state stands on is refused with `body.in-use`.
 */
export async function redact(
  world: World,
  { actor, request }: { actor: Actor; request: unknown },
): Promise<{ seq: number }> {
  const { what, reason, decisionId } = parseOrRefuse(RedactionRequest, request, "request.malformed");
  return world.store.transact(async (tx) => {
    const by = await authorise(tx, actor, "body.redact");
    if (what.is === "revision") {
      const history = await tx.history(what);
      const at = await tx.now();
      const holds = history.filter(({ effectiveAt }) => effectiveAt <= at).at(-1);
      const isPlanned = history.some(({ number, effectiveAt }) => number === what.number && effectiveAt > at);
      if (holds?.number === what.number || isPlanned)
        throw new Problem("body.in-use", { what: subjectOf(what) });
    }
    const { seq } = await appendAct(tx, {
      kind: "body-redacted",
      subject: subjectOf(what),
      decisionId,
      by: by.person,
      facts: { reason },
    });
    const body = redactionText(reason, seq);
    if (!(await tx.redact(what satisfies Redactable, body)))
      throw new Problem("body.unknown", { what: subjectOf(what) });
    return { seq };
  });
}
