import { laterTable, patch, rebase, table } from "@pilu/disclosure";
import { type Conflict, type Fault, type FieldEdit, faultsOf, integrationId } from "@pilu/schema";
import { type BodyOf, type Kind, newest } from "../body/body.ts";

/** A proposed state that its schema lets pass, or everything that is wrong with it. */
export type Read<K extends Kind> = { readonly value: BodyOf[K] } | { readonly faults: readonly Fault[] };

/** The state that an edit proposes, judged by the schema of its kind and by what its id says. */
export function readState<K extends Kind>(kind: K, { id, state }: { id: string; state: unknown }): Read<K> {
  const result = newest[kind].safeParse(state, { reportInput: true });
  if (!result.success) return { faults: faultsOf(result.error) };
  const value = result.data as BodyOf[K];
  const faults = [...misnamed(kind, id, value), ...tooLow(kind, value)];
  return faults.length > 0 ? { faults } : { value };
}

// The id of an edit is where its state is kept: it cannot name another thing than the state itself.
function misnamed(kind: Kind, id: string, value: BodyOf[Kind]): Fault[] {
  const own = kind === "registry" ? "registry" : "id" in value ? value.id : null;
  if (own !== id) return [{ code: "value.malformed", path: "id", facts: {} }];
  if (!("sdk" in value) || integrationId(value.app, value.sdk) === id) return [];
  return [{ code: "integration.malformed", path: "id", facts: {} }];
}

const rows = new Map([...table, ...laterTable].map(({ row, hasFloor }) => [row, hasFloor]));

/** Classes that a company may not give a row: any below its floor, and those of rows that are not in the table. */
function tooLow(kind: Kind, value: BodyOf[Kind]): Fault[] {
  if (kind !== "registry" || !("overrides" in value)) return [];
  return value.overrides.flatMap(({ row, class: given }, at): Fault[] => {
    const hasFloor = rows.get(row);
    if (hasFloor === undefined)
      return [{ code: "value.not-allowed", path: `overrides.${at}.row`, facts: { allowed: "1-46" } }];
    return hasFloor && (given === "none" || given === "minor")
      ? [{ code: "change.floor", path: `overrides.${at}.class`, facts: { class: "notify", row } }]
      : [];
  });
}

/** An edit on what holds now: what it sets, and what stands in its way. */
export interface Placed<K extends Kind> {
  readonly after: BodyOf[K];
  readonly fields: readonly FieldEdit[];
  readonly conflicts: readonly Conflict[];
}

/** Puts `proposed`, made from `base`, on what holds now. Faults: the two together make no valid state. */
export function placed<K extends Kind>(
  { kind, id }: { kind: K; id: string },
  { base, proposed, now }: { base: BodyOf[K] | null; proposed: BodyOf[K]; now: BodyOf[K] | null },
): Placed<K> | { readonly faults: readonly Fault[] } {
  const { body, kept, conflicts } = rebase(kind, patch(kind, base, proposed), now);
  const clashes = conflicts.map((one) => ({ kind, id, ...one }));
  // With a conflict there is no state that anybody proposes; what fits is shown.
  const read = readState(kind, { id, state: body });
  if ("faults" in read) {
    if (clashes.length === 0) return read;
    return { after: now ?? proposed, fields: kept, conflicts: clashes };
  }
  return { after: read.value, fields: kept, conflicts: clashes };
}
