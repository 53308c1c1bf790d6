import type { FieldSet } from "./replay.ts";

/**
 * Two patches as one: replaying it does what replaying `earlier` and then `later` does. What `later` sets again, or
 * above, is dropped from `earlier`.
 */
export function joined<T extends FieldSet>(earlier: readonly T[], later: readonly T[]): T[] {
  const still = earlier.filter((edit) => !later.some((other) => isWithin(edit.path, other.path)));
  return [...still, ...later];
}

function isWithin(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}/`);
}
