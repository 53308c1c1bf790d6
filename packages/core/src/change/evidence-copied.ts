import type { Reader } from "@pilu/db";
import { patch } from "@pilu/disclosure";
import type { EvidenceGiven } from "@pilu/schema";
import { stateOf } from "../body/body.ts";
import type { Standing } from "../review/rebase-draft.ts";
import type { RebasedEdit } from "../review/rebased.ts";

/**
 * The edits with the evidence of the decision on the integrations that it names: it is kept there for the next review,
 * and never published. What is given for every app at once stands in the decision alone, so that a decision costs what
 * it says and not what it reaches.
 */
export async function withEvidence(
  view: Reader,
  given: {
    readonly edits: readonly RebasedEdit[];
    readonly evidence: readonly EvidenceGiven[];
    readonly moment: Standing;
  },
): Promise<RebasedEdit[]> {
  const edits = new Map(given.edits.map((edit) => [`${edit.kind} ${edit.id}`, edit]));
  for (const [id, references] of byIntegration(given.evidence)) {
    const key = `integration ${id}`;
    const edit = edits.get(key);
    const holds = edit?.holds ?? (await view.revision({ kind: "integration", id }, given.moment));
    if (edit === undefined && holds === null) continue;
    const before = holds === null ? null : stateOf("integration", holds);
    const now = edit?.kind === "integration" ? (edit.after as NonNullable<typeof before>) : before;
    if (now === null) continue;
    const known = new Set(now.evidence.map((one) => `${one.kind} ${one.reference}`));
    const added = references.filter((one) => !known.has(`${one.kind} ${one.reference}`));
    const after = { ...now, evidence: [...now.evidence, ...added] };
    edits.set(key, {
      nature: { kind: "new" },
      base: holds?.number ?? null,
      movedSince: [],
      setAgain: [],
      ...edit,
      kind: "integration",
      id,
      holds,
      before,
      after,
      fields: patch("integration", before, after),
    } as RebasedEdit);
  }
  return [...edits.values()];
}

function byIntegration(
  evidence: readonly EvidenceGiven[],
): Map<string, { kind: string; reference: string }[]> {
  const found = new Map<string, { kind: string; reference: string }[]>();
  for (const { apps, sdk, kind, reference } of evidence) {
    if (apps === "*" || sdk === null) continue;
    for (const app of apps) {
      const id = `${app}/${sdk}`;
      found.set(id, [...(found.get(id) ?? []), { kind, reference }]);
    }
  }
  return found;
}
