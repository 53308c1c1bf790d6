/**
 * Whether two parts of documents have the same canonical text. Several times as fast as writing both: most of two
 * versions is the same, and comparing stops at the first difference.
 */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return false;
  if (Array.isArray(a) || Array.isArray(b)) return isSameList(a, b);
  return isSameObject(a as Record<string, unknown>, b as Record<string, unknown>);
}

function isSameList(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (!isSame(a[at], b[at])) return false;
  return true;
}

// A member that is undefined does not exist in JSON. Documents are plain objects: `in` finds nothing but their own.
function isSameObject(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  let more = 0;
  for (const key in a) {
    const member = a[key];
    if (member === undefined) continue;
    if (!isSame(member, b[key])) return false;
    more += 1;
  }
  for (const key in b) if (b[key] !== undefined) more -= 1;
  return more === 0;
}
