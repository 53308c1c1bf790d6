import { randomUUID } from "node:crypto";
import type { Store } from "@pilu/db";
import type { ChangeDraft, Decision, Edit } from "@pilu/schema";
import { type Actor, system } from "../actor.ts";
import { type BodyOf, type Kind, stateOf } from "../body/body.ts";
import { type Core, openCore } from "../core.ts";
import { person } from "./person.ts";
import { smallBeginning } from "./small-beginning.ts";

/** A registry with the example apps, published, and people to work on it. */
export interface Desk {
  readonly store: Store;
  readonly core: Core;
  readonly engineer: Actor;
  readonly legal: Actor;
  readonly otherLegal: Actor;
  readonly admin: Actor;
  readonly viewer: Actor;
}

export async function openDesk(store: Store): Promise<Desk> {
  const core = openCore({ store });
  await core.registry.seed({ actor: system, beginning: smallBeginning });
  await core.disclosure.drain({ actor: system });
  return {
    store,
    core,
    engineer: await person(store, "engineer"),
    legal: await person(store, "legal"),
    otherLegal: await person(store, "legal"),
    admin: await person(store, "admin"),
    viewer: await person(store, "viewer"),
  };
}

/** An edit of an entity as it holds now, by a change of its state. */
export async function editOf<K extends Kind>(
  { store }: Desk,
  { kind, id }: { kind: K; id: string },
  change: (before: BodyOf[K]) => BodyOf[K],
): Promise<Edit> {
  const held = await store.revision({ kind, id }, { at: await store.now() });
  if (held === null) throw new Error(`there is no ${kind} ${id}`);
  const proposed = change(stateOf(kind, held)) as unknown as Edit["proposed"];
  return { kind, id, base: held.number, nature: { kind: "new" }, proposed };
}

/** A change with these edits, submitted by the engineer unless told otherwise. */
export async function submitted(
  { core, engineer }: Desk,
  edits: readonly Edit[],
  { by = engineer, title = "A change" }: { by?: Actor; title?: string } = {},
): Promise<{ id: string; edit: number }> {
  const draft: ChangeDraft = { title, reason: null, edits: [...edits], follows: null };
  const saved = await core.change.save({ actor: by, id: null, edit: null, draft });
  await core.change.submit({ actor: by, ...saved });
  return saved;
}

/** A decision on what is seen now, every question answered as presumed and everything else left open. */
export async function decisionOn(
  { core, store }: Desk,
  { id, edit }: { id: string; edit: number },
  said: Partial<Decision> = {},
): Promise<Decision> {
  const { seq } = await store.registry();
  const { groups } = await core.change.review({ id });
  const questions = groups.flatMap(({ effect }) => effect.judgement.questions.map((one) => one.key));
  const answers = [...new Set(questions)].map((question) => ({
    question,
    asPresumed: true,
    yields: null,
    reason: "Looked at both.",
  }));
  return {
    change: id,
    edit,
    seenSeq: seq,
    decisionId: randomUUID(),
    verdict: "approve",
    reason: null,
    effectiveAt: null,
    shortNotice: null,
    classes: [],
    answers,
    evidence: [],
    ...said,
  };
}

/** Every kind of proof, for every app that a change reaches. */
export const allEvidence: Decision["evidence"] = (
  [
    "pia",
    "separate-consent-point",
    "guardian-consent-point",
    "cross-border-mechanism",
    "contract",
    "legal-opinion",
    "necessity-impact-text",
    "permission-purpose-text",
    "switch-path",
    "consent-gate",
  ] as const
).map((kind) => ({
  apps: "*",
  sdk: null,
  kind,
  reference: `${kind} 2026-7`,
  outcome: null,
  date: null,
  expires: null,
  file: null,
}));
