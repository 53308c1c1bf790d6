import type { LogEntry } from "@pilu/db";
import type { AccessRole } from "@pilu/schema";
import { chained } from "../../hash.ts";
import { approvalBody } from "../../log/approval.ts";
import { subjectOf } from "../../log/redaction.ts";
import { walkBeginning } from "./beginning.ts";
import { brokenIn } from "./broken.ts";
import type { KnownApproval } from "./known.ts";
import { stateOfWalk } from "./state.ts";
import type { Walk } from "./walk.ts";

/** What does not hold of the log and of what it made: I7 to I11. */
export async function misfitsOfLog(walk: Walk): Promise<string[]> {
  const { known, store } = walk;
  const entries = await store.log({ after: 0, limit: 10_000 });
  const found = inOrder(walk, entries);

  // I7: the roles at the instant of each decision, from the log itself.
  const roles = new Map(known.beganAs);
  for (const entry of entries) {
    if (entry.is === "act") {
      const given =
        entry.kind === "person-roles" ? (JSON.parse(entry.body).facts?.roles as AccessRole[]) : undefined;
      if (given !== undefined) roles.set(entry.subject, given);
      continue;
    }
    const approval = known.approvals.get(entry.seq);
    if (approval === undefined) continue;
    if (!roles.get(entry.by)?.some((role) => role === "legal" || role === "admin"))
      found.push(`I7 ${entry.seq}: ${entry.by} might not approve`);
    found.push(...asItWasSeen(walk, { entry, approval }));
  }

  const made = new Set(entries.flatMap((entry) => (entry.is === "approval" ? [entry.seq] : [])));
  const state = stateOfWalk(walkBeginning, known.log, {
    seq: Number.MAX_SAFE_INTEGER,
    t: Number.MAX_SAFE_INTEGER,
  });
  for (const kind of ["vendor", "sdk", "app", "integration"] as const)
    for (const id of state[kind].keys())
      for (const { number, seq } of await store.history({ kind, id }))
        if (!made.has(seq)) found.push(`I7: revision ${number} of ${kind} ${id} belongs to no approval`);
  return [...found, ...inEveryState(walk)];
}

function inOrder({ known }: Walk, entries: readonly LogEntry[]): string[] {
  const found: string[] = [];
  let [prev, decidedAt] = [null as string | null, 0];
  entries.forEach((entry, index) => {
    const at = entry.is === "approval" ? entry.decidedAt : entry.at;
    if (entry.seq !== index + 1) found.push(`I9: ${entry.seq} is the entry after ${index}`);
    if (at <= decidedAt) found.push(`I9 ${entry.seq}: decided before the one before`);
    const isGone = known.redacted.has(subjectOf({ is: "log", seq: entry.seq }));
    if (entry.prev !== prev || (!isGone && entry.digest !== chained(entry.prev, entry.body)))
      found.push(`I9 ${entry.seq}: chain`);
    [prev, decidedAt] = [entry.digest, at];
  });
  const acts = entries.flatMap((entry) => (entry.is === "act" ? [`${entry.kind} ${entry.subject}`] : []));
  if (acts.sort().join() !== [...known.acts].sort().join())
    found.push(`I11: of acts ${known.acts.length} were answered, ${acts.length} are there`);
  const approvals = entries.filter((one) => one.is === "approval").map((one) => one.seq);
  const answered = known.log.map((one) => one.seq).sort((a, b) => a - b);
  if (approvals.join() !== answered.join())
    found.push(`I11: ${answered} were answered, ${approvals} are there`);
  return found;
}

interface Entry {
  readonly entry: LogEntry & { readonly is: "approval" };
  readonly approval: KnownApproval;
}

/** I7 and I8: who approved, over whose work, and that it is what was sent to be reviewed. */
function asItWasSeen({ known }: Walk, { entry, approval }: Entry): string[] {
  const { change, edit, leftOut, seenSeq, seq } = approval;
  const found: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) found.push(`${what} (${seq})`);
  };
  must(
    entry.change === change.id && entry.by === approval.by && entry.edit === edit,
    "I8: another edit, or person",
  );
  must(entry.effectiveAt === approval.effectiveAt, "I8: takes effect at another instant than was answered");
  const touchedIn = ({ edits }: Pick<KnownApproval, "edits">) => edits.map(({ kind, id }) => `${kind} ${id}`);
  const own = new Set(touchedIn(approval));
  for (const other of known.log)
    if (other.seq > seenSeq && other.seq < seq)
      must(!touchedIn(other).some((one) => own.has(one)), `I8: ${other.seq} had touched its ground`);
  if (known.redacted.has(subjectOf({ is: "log", seq }))) return found;
  const body = approvalBody(entry);
  const authors = [...change.authors].sort();
  must(!body.authors.includes(entry.by) && !authors.includes(entry.by), "I7: approved by an author");
  must(body.authors.join() === authors.join(), `I7: authors ${body.authors} instead of ${authors}`);
  // What is pinned for an app, and let go again, is told in parts that differ from what is one value here.
  if (leftOut.length > 0 || change.remarks.includes("followed-up")) return found;
  // Each value once: what is one value here may be several there, one for each platform.
  const set = (edits: readonly { kind: string; id: string; sets: readonly SetMember[] }[]) => [
    ...new Set(
      edits
        .flatMap(({ kind, id, sets }) =>
          sets.flatMap(({ path, from, to }) => leaves(`${kind} ${id} ${memberOf(path)}`, from, to)),
        )
        .sort(),
    ),
  ];
  const [is, wanted] = [set(body.edits), set(approval.edits)];
  must(is.join() === wanted.join(), `I8: sets ${is} instead of ${wanted}`);
  return found;
}

interface SetMember {
  readonly path: string | readonly string[];
  readonly from: unknown;
  readonly to: unknown;
}

function memberOf(path: SetMember["path"]): string {
  return (typeof path === "string" ? path.split("/")[1] : path[0]) ?? "";
}

/** The simple values that differ, each under `name`: however finely two of them name the same members. */
function leaves(name: string, from: unknown, to: unknown): string[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  if (to === null || typeof to !== "object") return [`${name} ${JSON.stringify(to)}`];
  const before = (from ?? {}) as Record<string, unknown>;
  return Object.entries(to).flatMap(([key, member]) => leaves(name, before[key] ?? null, member));
}

/** I10: in every state from its decision on, every reference of what lives is to what lives. */
function inEveryState({ known }: Walk): string[] {
  const log = [...known.log].sort((a, b) => a.seq - b.seq);
  return log.flatMap(({ seq, effectiveAt }, index) => {
    const dates = log.slice(0, index + 1).map((one) => one.effectiveAt);
    return [...new Set(dates.filter((date) => date >= effectiveAt))].flatMap((t) =>
      brokenIn(stateOfWalk(walkBeginning, log, { seq, t })).map((one) => `I10 ${seq} at ${t}: ${one}`),
    );
  });
}
