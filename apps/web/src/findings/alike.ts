// Findings of one app that say the same of several things are told once.

/** Rows in their order, with those of one key together where they are at least `fewest`; the others stay alone. */
export function alike<T>(
  rows: readonly T[],
  { keyOf, fewest }: { keyOf: (row: T) => string | null; fewest: number },
): (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = key === null ? undefined : groups.get(key);
    if (key !== null && group === undefined) groups.set(key, [row]);
    group?.push(row);
  }
  const told = new Set<string>();
  return rows.flatMap((row): (readonly [T, ...T[]])[] => {
    const key = keyOf(row);
    const group = key === null ? undefined : groups.get(key);
    if (key === null || group === undefined || group.length < fewest) return [[row]];
    if (told.has(key)) return [];
    told.add(key);
    return [group];
  });
}
