import type { EntityKind, FieldEdit, Json } from "@pilu/schema";
import { pathOf } from "../diff/pointer.ts";
import { type EntityOf, entityShape } from "./entity.ts";
import { normal, partShape, partsOf, wholeOf } from "./parts.ts";
import type { Shape } from "./shape.ts";

/** What an edit sets, whatever was there before. */
export type FieldSet = Pick<FieldEdit, "path" | "to">;

interface Step {
  readonly path: string;
  /** What is left of the path below the part at hand. */
  readonly rest: readonly string[];
  readonly to: Json;
}

/**
 * `body` with every edit set on it, in normal form; in whatever order the edits stand, one below another comes after
 * it. An edit below what is not there, or below another kind of thing, is skipped. What comes out need not be valid
 * where `body` is not what the edits were made from (two edits may each take one of the last two names): parse it.
 * Throws a RangeError for a path that no state of such an entity has.
 */
export function replay<K extends EntityKind>(
  kind: K,
  body: EntityOf[K] | null,
  edits: readonly FieldSet[],
): unknown {
  const shape = entityShape(kind);
  const before = normal(shape, body as unknown as Json);
  const steps = edits.map(({ path, to }) => ({ path, rest: pathOf(path), to }));
  return normal(shape, replayed(shape, before, steps));
}

function replayed(shape: Shape, before: Json, steps: readonly Step[]): Json {
  const whole = steps.findLast((step) => step.rest.length === 0);
  const now = whole === undefined ? before : whole.to;
  const below = byFirst(steps);
  if (below.size === 0) return now;
  if (shape.is === "value") throw nowhere(below);
  const parts = partsOf(shape, now);
  if (parts === null) return now;
  for (const [key, own] of below) {
    const inner = partShape(shape, now, key);
    if (inner === undefined && shape.is === "fields") throw nowhere(below);
    if (inner === undefined) continue;
    const part = replayed(inner, parts.get(key) ?? null, own);
    if (part === null && shape.is !== "fields" && shape.is !== "variants") parts.delete(key);
    else parts.set(key, part);
  }
  return wholeOf(shape, parts);
}

function byFirst(steps: readonly Step[]): Map<string, Step[]> {
  const found = new Map<string, Step[]>();
  for (const { path, rest, to } of steps) {
    const [first, ...below] = rest;
    if (first === undefined) continue;
    const own = found.get(first) ?? [];
    found.set(first, [...own, { path, rest: below, to }]);
  }
  return found;
}

function nowhere(below: ReadonlyMap<string, readonly Step[]>): RangeError {
  return new RangeError(`${[...below.values()].flat()[0]?.path} leads nowhere`);
}
