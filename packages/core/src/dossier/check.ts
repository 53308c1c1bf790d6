import type { Reader } from "@pilu/db";
import { canonical, Dossier, parseOrRefuse } from "@pilu/schema";
import { chained, sha256 } from "../hash.ts";
import { ApprovalBody } from "../log/approval.ts";
import { redactionIn } from "../log/redaction.ts";
import { revisionDigest, revisionsDigest } from "../log/revision.ts";
import { mustFit } from "../verify/misfit.ts";

type Decision = Dossier["decisions"][number];
type Extract = Decision["entry"];

/** A text as a dossier, its own digest checked; refused with `document.malformed` for what is none. */
export function readDossier(value: unknown): Dossier {
  const dossier = parseOrRefuse(Dossier, value, "document.malformed");
  const { digest, ...rest } = dossier;
  const key = `${dossier.app} ${dossier.version}`;
  mustFit(sha256(canonical(rest)) === digest, { kind: "witness", key, field: "digest" });
  const { version, app } = dossier.document as { version?: unknown; app?: { slug?: unknown } };
  mustFit(version === dossier.version && app?.slug === dossier.app, {
    kind: "witness",
    key,
    field: "document",
  });
  return dossier;
}

/** The texts of the documents in a dossier, byte for byte as they are published. */
export function documentsIn({ document, before }: Dossier): string[] {
  return [document, before].filter((one) => one !== null).map(canonical);
}

/** Holds what a dossier says of the log against the log: first that it fits itself, then that it is what stands there. */
export async function checkExtracts(view: Reader, dossier: Dossier): Promise<void> {
  const { taken, decisions, duties } = dossier;
  await mustStand(view, { seq: taken.seq, digest: taken.digest });
  const entries = decisions.flatMap(({ entry, change }) => [entry, ...(change?.returned ?? [])]);
  for (const entry of [...entries, ...duties.flatMap((duty) => duty.entries)]) await checkEntry(view, entry);
  for (const decision of decisions) await checkRevisions(view, decision);
}

async function checkEntry(view: Reader, { is, seq, prev, digest, body }: Extract): Promise<void> {
  const text = canonical(body);
  // What was taken out by decision keeps the digest of what it was.
  const isWhole = redactionIn(text) !== null || chained(prev, text) === digest;
  mustFit(isWhole, { kind: is, key: String(seq), field: "digest" });
  await mustStand(view, { seq, digest });
}

async function mustStand(view: Reader, { seq, digest }: { seq: number; digest: string }): Promise<void> {
  const [stored] = await view.log({ after: seq - 1, limit: 1 });
  mustFit(stored?.seq === seq && stored.digest === digest, {
    kind: "log",
    key: String(seq),
    field: "digest",
  });
}

async function checkRevisions(view: Reader, { entry, revisions }: Decision): Promise<void> {
  const { seq } = entry;
  for (const { kind, id, number, effectiveAt, digest, sets, body } of revisions) {
    if (body === null || redactionIn(canonical(body)) !== null) continue;
    const own = { kind, id, seq, effectiveAt, sets: canonical(sets), body: canonical(body) };
    mustFit(revisionDigest(own) === digest, {
      kind: "revision",
      key: `${kind} ${id} ${number}`,
      field: "digest",
    });
  }
  const place = { kind: "approval", key: String(seq), field: "revisions" } as const;
  const approved = ApprovalBody.safeParse(entry.body);
  if (approved.success) mustFit(approved.data.revisions.digest === revisionsDigest(revisions), place);
  mustFit(revisionsDigest(await view.revisionsOf(seq)) === revisionsDigest(revisions), place);
}

/** Whether a value says of itself that it is a dossier. */
export function isDossier(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && "schema" in value && value.schema === "pilu.dossier/1"
  );
}
