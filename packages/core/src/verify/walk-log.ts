import type { LogEntry, Reader } from "@pilu/db";
import type { Digest } from "@pilu/schema";
import { chained } from "../hash.ts";
import { ActBody } from "../log/act.ts";
import { ApprovalBody } from "../log/approval.ts";
import { redactionIn } from "../log/redaction.ts";
import { openRevisionsDigest, revisionDigest, revisionsMade } from "../log/revision.ts";
import { mustFit } from "./misfit.ts";

/** What the log says, for judging versions and redactions by it. */
export interface Walked {
  /** Digests of the entries 1 to seq; index 0 is entry 1. */
  readonly digests: readonly Digest[];
  /** Instants from which some approval takes effect. */
  readonly instants: ReadonlySet<number>;
  /** What acts of redaction name. */
  readonly decidedRedactions: ReadonlySet<string>;
  /** Bodies that are redactions, as `subjectOf` names them. */
  readonly redacted: readonly string[];
  readonly revisions: number;
}

const pageSize = 500;

/** Walks the chain of decisions and administration, and the revisions that each approval made. */
export async function walkLog(
  view: Reader,
  onProgress: (done: number, all: number) => void,
): Promise<Walked> {
  const head = await view.registry();
  const digests: Digest[] = [];
  const instants = new Set<number>();
  const decidedRedactions = new Set<string>();
  const redacted: string[] = [];
  const numbers = new Map<string, number>();
  let lastAt = 0;
  for (;;) {
    const page = await view.log({ after: digests.length, limit: pageSize });
    if (page.length === 0) break;
    for (const row of page) {
      const body = checkEntry(row, { seq: digests.length + 1, prev: digests.at(-1) ?? null });
      const at = row.is === "act" ? row.at : row.decidedAt;
      mustFit(at > lastAt, {
        kind: row.is,
        key: String(row.seq),
        field: row.is === "act" ? "at" : "decidedAt",
      });
      lastAt = at;
      digests.push(row.digest);
      if (body === null) redacted.push(`log ${row.seq}`);
      if (row.is === "act") {
        if (row.kind === "body-redacted") decidedRedactions.add(row.subject);
        continue;
      }
      instants.add(row.effectiveAt);
      await checkRevisions(view, { row, body, numbers, redacted });
    }
    onProgress(digests.length, head.seq);
  }
  const key = "registry";
  mustFit(head.seq === digests.length, { kind: "log", key, field: "seq" });
  mustFit(head.logDigest === (digests.at(-1) ?? null), { kind: "log", key, field: "logDigest" });
  mustFit(head.decidedAt === lastAt, { kind: "log", key, field: "decidedAt" });
  mustFit(head.expanded <= head.seq, { kind: "log", key, field: "expanded" });
  const revisions = [...numbers.values()].reduce((sum, number) => sum + number, 0);
  return { digests, instants, decidedRedactions, redacted, revisions };
}

type Body = ApprovalBody | ActBody;

/** The body of an entry that fits its place; null for one that was redacted. */
function checkEntry(row: LogEntry, expected: { seq: number; prev: Digest | null }): Body | null {
  const place = { kind: row.is, key: String(row.seq) } as const;
  mustFit(row.seq === expected.seq, { kind: row.is, key: String(expected.seq), field: "seq" });
  mustFit(row.prev === expected.prev, { ...place, field: "prev" });
  if (redactionIn(row.body) !== null) return null;
  mustFit(row.digest === chained(row.prev, row.body), { ...place, field: "digest" });
  const read = (row.is === "approval" ? ApprovalBody : ActBody).safeParse(JSON.parse(row.body));
  mustFit(read.success, { ...place, field: "body" });
  const said = read.data as unknown as Record<string, unknown>;
  const beside = row as unknown as Record<string, unknown>;
  for (const field of row.is === "approval" ? besideApproval : besideAct)
    mustFit(said[field] === beside[field], { ...place, field });
  const body = read.data as Body;
  if ("authors" in body) mustFit(!body.authors.includes(row.by), { ...place, field: "by" });
  return body;
}

/** Fields that stand in the body and in a column beside it. */
const besideApproval = ["seq", "change", "decisionId", "edit", "decidedAt", "effectiveAt", "by"] as const;
const besideAct = ["seq", "kind", "subject", "decisionId", "at", "by"] as const;

async function checkRevisions(
  view: Reader,
  given: {
    row: LogEntry;
    body: Body | null;
    numbers: Map<string, number>;
    redacted: string[];
  },
): Promise<void> {
  const { row, body, numbers, redacted } = given;
  const digesting = openRevisionsDigest();
  let count = 0;
  for await (const revision of revisionsMade(view, row.seq)) {
    const entity = `${revision.kind} ${revision.id}`;
    const key = `${entity} ${revision.number}`;
    const number = (numbers.get(entity) ?? 0) + 1;
    mustFit(revision.number === number, { kind: "revision", key, field: "number" });
    numbers.set(entity, number);
    if (redactionIn(revision.body) !== null) redacted.push(`revision ${key}`);
    else mustFit(revision.digest === revisionDigest(revision), { kind: "revision", key, field: "digest" });
    digesting.add(revision);
    count += 1;
  }
  if (body === null || !("revisions" in body)) return;
  const place = { kind: "approval", key: String(row.seq), field: "revisions" } as const;
  mustFit(body.revisions.count === count, place);
  mustFit(body.revisions.digest === digesting.end(), place);
}
