// Changes of the demo registry, made as a program makes them, for a browser to review.
import { randomUUID } from "node:crypto";
import type { BrowserContext } from "playwright-core";
import { registryOf } from "./registry.ts";

export interface Saved {
  readonly id: string;
  readonly edit: number;
}
type Facts = Record<string, unknown>;

/** An SDK as it holds now. */
async function sdkNow(context: BrowserContext, id: string): Promise<{ base: number; body: Facts }> {
  const { sdk, revision } = await registryOf(context).ask<{ sdk: Facts; revision: { number: number } }>(
    "sdk.get",
    {
      id,
    },
  );
  return { base: revision.number, body: sdk };
}

/** A draft of one SDK with some of its facts changed; the next edit of `of` where that is given. */
export async function draftOf(
  context: BrowserContext,
  { sdk, facts, title, of }: { sdk: string; facts: (body: Facts) => Facts; title: string; of?: Saved },
): Promise<Saved> {
  const { base, body } = await sdkNow(context, sdk);
  const edits = [
    { kind: "sdk", id: sdk, base, nature: { kind: "new" }, proposed: { ...body, ...facts(body) } },
  ];
  return registryOf(context).tell<Saved>("change.save", {
    id: of?.id ?? null,
    edit: of?.edit ?? null,
    draft: { title, reason: null, edits, follows: null },
  });
}

export async function submitted(
  context: BrowserContext,
  given: Parameters<typeof draftOf>[1],
): Promise<Saved> {
  const saved = await draftOf(context, given);
  await registryOf(context).tell("change.submit", saved);
  return saved;
}

/** Approves a change that asks no question and no proof, at once. */
export async function approvedBy(reviewer: BrowserContext, { id, edit }: Saved): Promise<void> {
  const { ask, tell } = registryOf(reviewer);
  const { seenSeq } = await ask<{ seenSeq: number }>("change.review", { id });
  const nothing = {
    answers: [],
    classes: [],
    evidence: [],
    shortNotice: null,
    effectiveAt: null,
    reason: null,
  };
  const decision = { ...nothing, change: id, edit, seenSeq, decisionId: randomUUID(), verdict: "approve" };
  await tell("change.decide", { decision });
}
