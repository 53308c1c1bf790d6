import type { EntityRef, NewRevision, Revision } from "@pilu/db";
import { type EntityOf, joined, replay } from "@pilu/disclosure";
import type { FieldEdit } from "@pilu/schema";
import { type BodyOf, type Kind, stateOf, validBody } from "../body/body.ts";
import type { VendorNames } from "../body/findable.ts";
import { alive, at } from "../log/holding.ts";
import { newRevision } from "../log/revision.ts";

/** What a decision sets in one entity. */
export interface Setting<K extends Kind = Kind> extends EntityRef {
  readonly kind: K;
  readonly fields: readonly FieldEdit[];
}

/**
 * The revisions that a setting makes of an entity, in the order of their numbers: the one that holds from `effectiveAt`,
 * and after it every announced one again, its own settings on top. Announced ones are made again even if nothing in them
 * changes: the first must not shadow them (decisions.md 1.1). Planned settings are replayed, never compared: a planned
 * edit that sets a field back to what it is today must survive.
 */
export function revisionsFor<K extends Kind>(
  { kind, id, fields }: Setting<K>,
  given: {
    readonly history: readonly Revision[];
    readonly seq: number;
    readonly effectiveAt: number;
    readonly vendors: VendorNames;
  },
): NewRevision[] {
  const { history, seq, effectiveAt, vendors } = given;
  const entity = { kind, id };
  const base = at(history, effectiveAt);
  const before = base === null ? null : stateOf(kind, base);
  const sets = base?.effectiveAt === effectiveAt ? joined(setsOf(base), fields) : [...fields];
  let value = replayed(entity, before, fields);
  const made = [newRevision(entity, { value, sets, seq, effectiveAt, vendors })];
  const planned = alive(history)
    .filter((one) => one.effectiveAt > effectiveAt)
    .sort((a, b) => a.effectiveAt - b.effectiveAt);
  for (const later of planned) {
    value = replayed(entity, value, setsOf(later));
    made.push(
      newRevision(entity, { value, sets: setsOf(later), seq, effectiveAt: later.effectiveAt, vendors }),
    );
  }
  return made;
}

/** Refused with `change.invalid` where two settings that are valid alone make a state that is not. */
function replayed<K extends Kind>(
  { kind, id }: EntityRef & { kind: K },
  body: BodyOf[K] | null,
  fields: readonly FieldEdit[],
): BodyOf[K] {
  const facts = { entity: `${kind} ${id}` };
  return validBody(kind, replay(kind, body as EntityOf[K] | null, fields), { code: "change.invalid", facts });
}

/** The fields that a revision's decision set. */
function setsOf({ sets }: Pick<Revision, "sets">): FieldEdit[] {
  const parsed = JSON.parse(sets) as Pick<FieldEdit, "path" | "to">[];
  return parsed.map(({ path, to }) => ({ path, from: null, to }));
}
