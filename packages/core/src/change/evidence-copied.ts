import type { Reader } from "@pilu/db";
import { evidenceScope, patch } from "@pilu/disclosure";
import type { EvidenceGiven, Integration, KeptEvidence, Sdk } from "@pilu/schema";
import { taxonomyVersion } from "@pilu/schema/taxonomy";
import { stateOf } from "../body/body.ts";
import { settingsAt } from "../registry/state.ts";
import type { Standing } from "../review/rebase-draft.ts";
import type { RebasedEdit } from "../review/rebased.ts";

/**
 * The edits with the evidence of the decision on the integrations that it names, each with what it was given for: it is
 * kept there for the next review, and never published. The same proof given again takes the place of the older. What is given for every app at once stands in the decision alone, so that a decision costs what
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
  const named = byIntegration(given.evidence);
  if (named.size === 0) return [...given.edits];
  const taxonomy = taxonomyVersion((await settingsAt(view, given.moment)).taxonomy);
  const edits = new Map(given.edits.map((edit) => [`${edit.kind} ${edit.id}`, edit]));
  for (const [id, proofs] of named) {
    const key = `integration ${id}`;
    const edit = edits.get(key);
    const holds = edit?.holds ?? (await view.revision({ kind: "integration", id }, given.moment));
    if (edit === undefined && holds === null) continue;
    const before = holds === null ? null : stateOf("integration", holds);
    const now = edit?.kind === "integration" ? (edit.after as Integration) : before;
    if (now === null) continue;
    const sdk = await sdkOf(view, { id: now.sdk, edits, moment: given.moment });
    const covers = sdk === null ? null : evidenceScope({ integration: now, sdk }, taxonomy);
    const renewed = new Set(proofs.map(nameOf));
    const after = {
      ...now,
      evidence: [
        ...now.evidence.filter((one) => !renewed.has(nameOf(one))),
        ...proofs.map((one): KeptEvidence => ({ ...one, covers })),
      ],
    };
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

async function sdkOf(
  view: Reader,
  { id, edits, moment }: { id: string; edits: ReadonlyMap<string, RebasedEdit>; moment: Standing },
): Promise<Sdk | null> {
  const edit = edits.get(`sdk ${id}`);
  if (edit !== undefined) return edit.after as Sdk;
  const holds = await view.revision({ kind: "sdk", id }, moment);
  return holds === null ? null : stateOf("sdk", holds);
}

function nameOf({ kind, reference }: Pick<KeptEvidence, "kind" | "reference">): string {
  return `${kind} ${reference}`;
}

type Proof = Omit<KeptEvidence, "covers">;

function byIntegration(evidence: readonly EvidenceGiven[]): Map<string, Proof[]> {
  const found = new Map<string, Proof[]>();
  for (const { apps, sdk, kind, reference, expires } of evidence) {
    if (apps === "*" || sdk === null) continue;
    for (const app of apps) {
      const id = `${app}/${sdk}`;
      found.set(id, [...(found.get(id) ?? []), { kind, reference, expires }]);
    }
  }
  return found;
}
