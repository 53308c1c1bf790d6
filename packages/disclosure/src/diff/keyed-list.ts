/**
 * A list by the keys of its members. A key that stands twice is numbered (`analytics`, `analytics~2`), so that every
 * list has a keyed form.
 */
export function byKey<T>(list: readonly T[], keyOf: (member: T) => string): Map<string, T> {
  const found = new Map<string, T>();
  for (const member of list) {
    const key = keyOf(member);
    let unique = key;
    for (let count = 2; found.has(unique); count += 1) unique = `${key}~${count}`;
    found.set(unique, member);
  }
  return found;
}

/** The members in the order of `order` where it is given, else sorted by `compare`. */
export function listOf<T>(
  members: ReadonlyMap<string, T>,
  { order, compare }: { order: readonly string[] | null; compare: (a: T, b: T) => number },
): T[] {
  if (order === null) return [...members.values()].sort(compare);
  return order.flatMap((key) => {
    const member = members.get(key);
    return member === undefined ? [] : [member];
  });
}
