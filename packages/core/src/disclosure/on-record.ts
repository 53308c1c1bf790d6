import type { Store, VersionPointer } from "@pilu/db";
import type { Known } from "@pilu/disclosure";
import { type Content, type IntegrationId, type Nature, Problem } from "@pilu/schema";
import { gather, statesOf } from "../app/gather.ts";
import { nothingProposed } from "../app/overlay.ts";
import type { ApprovalBody } from "../log/approval.ts";
import { correctionsIn } from "../publish/judge.ts";
import { givenFor } from "../review/given.ts";
import type { ApprovalsOf } from "./approvals-of.ts";

interface Step {
  readonly version: VersionPointer;
  /** What was in force before it. */
  readonly before: Content;
}

/** What the log says beside two lists: answers to questions, and what was always so. Nothing unproved is told. */
export async function onRecord(
  store: Store,
  step: Step & { readonly approvalsOf: ApprovalsOf },
): Promise<Partial<Known>> {
  const said = await step.approvalsOf(step.version);
  const given = { answers: said.flatMap((one) => one.answers), classes: [] };
  const { answers } = givenFor(step.version.app, given);
  const presumed = (code: string) =>
    new Set(
      answers.flatMap((one) =>
        "asPresumed" in one && one.asPresumed && one.question.startsWith(`${code}:`)
          ? [one.question.slice(code.length + 1) as IntegrationId]
          : [],
      ),
    );
  return {
    corrections: await corrected(store, said, step),
    sameMeaning: presumed("same-meaning"),
    samePolicy: presumed("same-policy"),
  };
}

type Correction = Extract<Nature, { kind: "correction" }>;

async function corrected(
  store: Store,
  said: readonly ApprovalBody[],
  { version, before }: Step,
): Promise<Known["corrections"]> {
  const found = new Map<string, { since: string; measure: NonNullable<Correction["measure"]> }>();
  const natures = said.flatMap((one) => one.edits.map((edit) => edit.nature));
  const told = natures.filter(
    (nature): nature is Correction => nature.kind === "correction" && nature.since !== null,
  );
  if (told.length === 0) return found as Known["corrections"];
  const moment = { at: version.plannedAt - 1, seq: version.seq };
  const state = await unlessMalformed(
    store.snapshot(async (view) => {
      const held = await gather(view, { app: version.app, moment });
      // A correction may name a company that was new to the app.
      const named = companiesNamed(said).filter((id) => !held.vendors.some((one) => one.id === id));
      const then = { at: version.plannedAt, seq: version.seq };
      const more = { kind: "vendor" as const, ids: named, moment: then, overlay: nothingProposed };
      return { ...held, vendors: [...held.vendors, ...(await statesOf(view, more))] };
    }),
  );
  if (state === null) return found as Known["corrections"];
  for (const nature of told) {
    const { since, measure } = nature;
    if (since === null || measure === null) continue;
    const alike = said.map(({ answers, classes, edits }) => ({
      answers,
      classes,
      edits: edits.filter((edit) => edit.nature.kind !== "correction" || isSame(edit.nature, nature)),
    }));
    for (const key of correctionsIn(alike, { base: before, before: state }))
      found.set(key, { since, measure });
  }
  return found as Known["corrections"];
}

function companiesNamed(said: readonly ApprovalBody[]): string[] {
  const values = said.flatMap(({ edits }) =>
    edits.flatMap(({ kind, sets }) =>
      sets.flatMap(({ path, to }) =>
        (kind === "sdk" && path === "/vendor") || (kind === "integration" && path === "/contractingVendor")
          ? [to]
          : [],
      ),
    ),
  );
  return [...new Set(values.filter((one) => typeof one === "string"))];
}

function isSame(a: Correction, b: Correction): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Null where a state that it needs was taken out by decision: what is gone tells nothing. */
async function unlessMalformed<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Problem && error.code === "document.malformed") return null;
    throw error;
  }
}
