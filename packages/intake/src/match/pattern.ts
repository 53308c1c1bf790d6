/** Finds what patterns stand for: exact purls, and prefixes that end in `*`. Of several the longest is the right one. */
export interface PatternIndex<T> {
  /** `key` as `keyOf` gives it. */
  find(key: string): T | null;
}

/**
 * How purls compare: without percent signs and without case, for people spell groups, scopes and owners in any.
 * `pkg:npm/%40Sentry/browser` -> `pkg:npm/@sentry/browser`
 */
export function keyOf(purl: string): string {
  return (purl.includes("%") ? decoded(purl) : purl).toLowerCase();
}

function decoded(purl: string): string {
  try {
    return decodeURIComponent(purl);
  } catch {
    return purl;
  }
}

/** An index over patterns; `join` makes one value of two that stand under the same pattern. */
export function patternIndex<T>(
  pairs: Iterable<readonly [pattern: string, value: T]>,
  join: (before: T, value: T) => T,
): PatternIndex<T> {
  const exact = new Map<string, T>();
  const byLength = new Map<number, Map<string, T>>();
  for (const [pattern, value] of pairs) {
    const isPrefix = pattern.endsWith("*");
    const key = keyOf(isPrefix ? pattern.slice(0, -1) : pattern);
    let map = exact;
    if (isPrefix) {
      map = byLength.get(key.length) ?? new Map();
      byLength.set(key.length, map);
    }
    const before = map.get(key);
    map.set(key, before === undefined ? value : join(before, value));
  }
  // A package costs as many look-ups as there are lengths of prefixes, however many patterns there are.
  const lengths = [...byLength].sort(([a], [b]) => b - a);
  return {
    find(key) {
      const own = exact.get(key);
      if (own !== undefined) return own;
      for (const [length, prefixes] of lengths) {
        const found = length <= key.length ? prefixes.get(key.slice(0, length)) : undefined;
        if (found !== undefined) return found;
      }
      return null;
    },
  };
}
