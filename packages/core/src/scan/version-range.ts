/** Compares dotted versions part by part, numbers as numbers: `2.10` is after `2.9`. A pre-release is before its release. */
function compare(a: string, b: string): number {
  const [one, other] = [partsOf(a), partsOf(b)];
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const [x, y] = [one[at] ?? 0, other[at] ?? 0];
    if (x !== y) return typeof x === typeof y ? (x < y ? -1 : 1) : typeof x === "number" ? 1 : -1;
  }
  return 0;
}

function partsOf(version: string): (number | string)[] {
  return version.split(/[.\-+_]/).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/**
 * Whether a version lies in a declared range: `6.4.5`, `6.x`, `>=6.4 <7`, `^6.4`, `~6.4.1`, Maven's `[6.4,7.0)`; parts
 * joined by `||` or a comma outside brackets are alternatives. Null where the range is in words nobody can judge by.
 */
export function isInRange(version: string, range: string): boolean | null {
  const alternatives = range.split(/\|\||(?<![[(][^\])]*),/).map((part) => alternative(version, part.trim()));
  if (alternatives.some((one) => one === true)) return true;
  return alternatives.some((one) => one === null) ? null : false;
}

function alternative(version: string, range: string): boolean | null {
  const maven = /^([[(])\s*([^,\s]*)\s*,\s*([^,\s]*)\s*([\])])$/.exec(range);
  if (maven !== null) {
    const [, open, from = "", to = "", close] = maven;
    const isAbove = from === "" || compare(version, from) >= (open === "[" ? 0 : 1);
    return isAbove && (to === "" || compare(version, to) <= (close === "]" ? 0 : -1));
  }
  const words = range.replace(/([<>=^~]+)\s+/g, "$1").split(/\s+/);
  const results = words.map((word) => comparator(version, word));
  if (results.some((one) => one === null)) return null;
  return results.every((one) => one === true);
}

function comparator(version: string, word: string): boolean | null {
  const [, operator = "", bound = ""] = /^(<=|>=|<|>|=|\^|~>?)?v?(\d[\w.\-+]*)$/.exec(word) ?? [];
  if (bound === "") return null;
  if (operator === "^" || operator === "~" || operator === "~>") {
    const kept = operator === "^" ? 1 : Math.max(1, bound.split(".").length - (operator === "~>" ? 1 : 0));
    const prefix = bound.split(".").slice(0, operator === "~" ? Math.min(2, kept) : kept);
    return compare(version, bound) >= 0 && startsWith(version, prefix);
  }
  if (operator === "" && /\.[x*]$/.test(bound)) return startsWith(version, bound.split(".").slice(0, -1));
  const order = compare(version, bound);
  switch (operator) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    default:
      return order === 0;
  }
}

function startsWith(version: string, prefix: readonly string[]): boolean {
  const parts = version.split(".");
  return prefix.every((part, at) => parts[at] === part);
}
