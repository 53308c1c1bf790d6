import type { Approval, LogEntry, Reader, Revision } from "@pilu/db";
import type { AnyDisclosure, Dossier } from "@pilu/schema";
import { approvalBody } from "../log/approval.ts";
import { redactionIn } from "../log/redaction.ts";

type Decision = Dossier["decisions"][number];
type Extract = Decision["entry"];

export function extractOf(entry: LogEntry): Extract {
  const { is, seq, by, prev, digest, body } = entry;
  const at = entry.is === "act" ? entry.at : entry.decidedAt;
  return { is, seq, at, by, prev, digest, body: JSON.parse(body) };
}

/** A decision with the change behind it. `isShown` says which of its revisions this list is made of. */
export async function decisionExtract(
  view: Reader,
  approval: Approval,
  isShown: (revision: Revision) => boolean,
): Promise<Decision> {
  const revisions = await view.revisionsOf(approval.seq);
  return {
    entry: extractOf({ is: "approval", ...approval }),
    revisions: revisions.map((revision) => {
      const { kind, id, number, effectiveAt, digest, sets, body } = revision;
      const told = isShown(revision) ? { sets: JSON.parse(sets), body: JSON.parse(body) } : nothing;
      return { kind, id, number, effectiveAt, digest, ...told };
    }),
    change: await changeExtract(view, approval.change),
  };
}

const nothing = { sets: null, body: null };

async function changeExtract(view: Reader, id: string): Promise<Decision["change"]> {
  const stored = await view.change(id);
  if (stored === null) return null;
  const { title, edit, createdBy, createdAt, draft } = stored;
  const remarks = await view.remarks(id);
  return {
    id,
    title,
    edit,
    createdBy,
    createdAt,
    authors: await view.authors(id),
    draft: JSON.parse(draft),
    discussion: remarks.map(({ at, by, kind, body }) => ({ at, by, kind, body: JSON.parse(body) })),
    returned: (await view.acts(id)).map((act) => extractOf({ is: "act", ...act })),
  };
}

/** Whether a revision is one that the documents are made of, by what their entries name. */
export function shownIn(
  app: string,
  documents: readonly AnyDisclosure[],
): (revision: Pick<Revision, "kind" | "id">) => boolean {
  const entries = documents.flatMap(({ groups }) => groups.flatMap((group) => group.entries));
  const known = new Set(
    entries.flatMap(({ id, sdk, vendor }) => [`integration ${id}`, `sdk ${sdk}`, `vendor ${vendor.id}`]),
  );
  return ({ kind, id }) =>
    kind === "registry" ||
    (kind === "app" && id === app) ||
    (kind === "integration" && id.startsWith(`${app}/`)) ||
    known.has(`${kind} ${id}`);
}

/** The approvals that took effect with a version and reach its app, ascending; redacted ones stand as such. */
export async function approvalsFor(
  view: Reader,
  { app, plannedAt, seq }: { app: string; plannedAt: number; seq: number },
): Promise<Approval[]> {
  const found = [];
  for (const approval of await view.approvalsAt({ effectiveAt: plannedAt, upToSeq: seq })) {
    const isReadable = redactionIn(approval.body) === null;
    const touched = isReadable ? approvalBody(approval).touched : [];
    if (!isReadable || (await view.reached(touched)).includes(app)) found.push(approval);
  }
  return found;
}
