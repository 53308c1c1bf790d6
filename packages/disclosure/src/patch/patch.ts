import type { EntityKind, FieldEdit, Json } from "@pilu/schema";
import { compareText } from "../compose/order.ts";
import { pointerOf } from "../diff/pointer.ts";
import { isSame } from "../diff/same.ts";
import { type EntityOf, entityShape, normalForm } from "./entity.ts";
import { kindOf, partShape, partsOf } from "./parts.ts";
import type { Shape } from "./shape.ts";

/**
 * What leads from one state of an entity to another, field by field and in the order of the paths; nothing exactly if
 * both say the same. No path lies below another. `from` is null for an entity that is new: one edit of the whole.
 */
export function patch<K extends EntityKind>(kind: K, from: EntityOf[K] | null, to: EntityOf[K]): FieldEdit[] {
  const found: FieldEdit[] = [];
  compare(
    {
      from: (from && normalForm(kind, from)) as unknown as Json,
      path: [],
      shape: entityShape(kind),
      to: normalForm(kind, to) as unknown as Json,
    },
    found,
  );
  return found.sort((a, b) => compareText(a.path, b.path));
}

interface Pair {
  readonly shape: Shape;
  readonly from: Json;
  readonly to: Json;
  readonly path: readonly string[];
}

function compare(pair: Pair, found: FieldEdit[]): void {
  const { from, path, shape, to } = pair;
  if (isSame(from, to)) return;
  const [before, after] = [partsOf(shape, from), partsOf(shape, to)];
  if (before === null || after === null || !isMadeByParts(pair, [before, after])) {
    found.push({ from: from as FieldEdit["from"], path: pointerOf(path), to: to as FieldEdit["to"] });
    return;
  }
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const inner = partShape(shape, to, key);
    if (inner === undefined) continue;
    const [one, other] = [before.get(key) ?? null, after.get(key) ?? null];
    compare({ from: one, path: [...path, key], shape: inner, to: other }, found);
  }
}

/**
 * Whether changing its parts makes the one of the other: not where the kind is another. A list whose order says
 * something may only lose members: where a new one stands hangs on the others.
 */
function isMadeByParts(
  { shape, from, to }: Pair,
  [before, after]: [ReadonlyMap<string, Json>, ReadonlyMap<string, Json>],
): boolean {
  if (shape.is !== "list") return kindOf(shape, from) === kindOf(shape, to);
  if (!shape.form.keepsOrder) return true;
  const kept = [...before.keys()].filter((key) => after.has(key));
  return isSame(kept, [...after.keys()]);
}
