import { type Evidence, evidenceOf, type JointJudgement, pathOf } from "@pilu/disclosure";
import type { SdkId } from "@pilu/schema";
import type { Need } from "./effect.ts";

/**
 * What must lie before approval, each proof with the SDK that asks for it. Proofs that no single difference asks for
 * are the app's own.
 */
export function needsOf({ items, blockUntil }: Pick<JointJudgement, "items" | "blockUntil">): Need[] {
  const needs = new Map<string, Need>();
  for (const { key, actions, proofs } of items)
    for (const kind of [...actions.map((action) => evidenceOf[action]), ...proofs])
      if (kind !== undefined && isProof(kind)) add(needs, { kind, sdk: sdkOf(key) });
  const placed = new Set([...needs.values()].map((need) => need.kind));
  for (const kind of blockUntil) if (isProof(kind) && !placed.has(kind)) add(needs, { kind, sdk: null });
  return [...needs.values()];
}

function add(needs: Map<string, Need>, need: Need): void {
  needs.set(`${need.kind} ${need.sdk}`, need);
}

function isProof(kind: Evidence): kind is Need["kind"] {
  return !kind.startsWith("answer:");
}

/** The SDK of the entry that a difference is in: `/entries/weather~1push/data … ` is about `push`. */
function sdkOf(key: string): SdkId | null {
  const [top, entry] = pathOf(key.slice(0, key.lastIndexOf(" ")));
  return top === "entries" && entry !== undefined ? (entry.slice(entry.indexOf("/") + 1) as SdkId) : null;
}
