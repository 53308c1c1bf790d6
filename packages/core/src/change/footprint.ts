import type { EntityRef } from "@pilu/db";
import { approvalBody } from "../log/approval.ts";
import { redactionIn, subjectOf } from "../log/redaction.ts";

/** An entity by one string. */
export function keyOf({ kind, id }: EntityRef): string {
  return `${kind} ${id}`;
}

/** The app that an entity belongs to alone: itself or its integrations; null for what many apps share. */
export function ownerOf({ kind, id }: EntityRef): string | null {
  if (kind === "app") return id;
  return kind === "integration" ? id.slice(0, id.indexOf("/")) : null;
}

/** What a decision's ground is made of: whatever touches it may have moved what the reviewer saw. */
export type Footprint = ReadonlySet<string>;

/** Edited entities, what they refer to, the apps they reach, and the registry's settings. */
export function footprintOf(given: {
  readonly edited: readonly EntityRef[];
  readonly referred: readonly EntityRef[];
  readonly apps: readonly string[];
}): Footprint {
  return new Set([
    "registry registry",
    ...given.edited.map(keyOf),
    ...given.referred.map(keyOf),
    ...given.apps.map((id) => keyOf({ kind: "app", id })),
  ]);
}

/**
 * The first entity of the footprint that one of these approvals touched, or null. What one did whose body was taken out
 * nobody can tell: it may have moved anything.
 */
export function movedIn(
  approvals: readonly { readonly seq: number; readonly body: string }[],
  footprint: Footprint,
): string | null {
  for (const approval of approvals) {
    if (redactionIn(approval.body) !== null) return subjectOf({ is: "log", seq: approval.seq });
    for (const touched of approvalBody(approval).touched) {
      const owner = ownerOf(touched);
      if (footprint.has(keyOf(touched))) return keyOf(touched);
      if (owner !== null && footprint.has(keyOf({ kind: "app", id: owner })))
        return keyOf({ kind: "app", id: owner });
    }
  }
  return null;
}
