import type { Act, Writer } from "@pilu/db";
import { canonical } from "@pilu/schema";
import { z } from "zod";
import { chained } from "../hash.ts";

/** What is done besides approving. `body-redacted` and all about people and tokens is administration. */
const actKinds = [
  "change-rejected",
  "change-returned",
  "person-invited",
  "person-joined",
  "person-renewed",
  "person-returned",
  "person-roles",
  "person-renamed",
  "person-deactivated",
  "person-activated",
  "token-issued",
  "token-revoked",
  "finding-suppressed",
  "suppression-lifted",
  "duty-settled",
  "body-redacted",
] as const;
export type ActKind = (typeof actKinds)[number];

/** The canonical body of an act: everything that the row says, and what the act is about. Never a secret. */
export const ActBody = z.strictObject({
  schema: z.literal("pilu.act/1"),
  seq: z.int(),
  kind: z.enum(actKinds),
  subject: z.string(),
  decisionId: z.string(),
  at: z.int(),
  by: z.string(),
  facts: z.record(z.string(), z.json()),
});
export type ActBody = z.infer<typeof ActBody>;

/**
 * Writes an act into the log, in the next place, chained to the entry before. Takes the registry's row: call it before
 * any other row is locked. `decisionId` makes a repeated call fail with `value.duplicate` instead of acting twice.
 */
export async function appendAct(
  tx: Writer,
  given: {
    readonly kind: ActKind;
    readonly subject: string;
    readonly decisionId: string;
    readonly by: string;
    readonly facts: ActBody["facts"];
  },
): Promise<Act> {
  const { seq, decidedAt, logDigest } = await tx.nextSeq();
  const at = Math.max(await tx.now(), decidedAt + 1);
  const { kind, subject, decisionId, by, facts } = given;
  const body = canonical({
    schema: "pilu.act/1",
    seq,
    kind,
    subject,
    decisionId,
    at,
    by,
    facts,
  } satisfies ActBody);
  const act: Act = {
    seq,
    kind,
    subject,
    decisionId,
    at,
    by,
    body,
    digest: chained(logDigest, body),
    prev: logDigest,
  };
  await tx.appendAct(act);
  return act;
}
