/**
 * Canonical JSON (RFC 8785): object keys by UTF-16 code units, no white space, numbers and strings as ECMAScript
 * writes them. Absent fields (`undefined`) do not exist; what JSON cannot say is a fault of the program.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The canonical text of `value`; the same state gives the same bytes on every engine and machine.
 * Throws a TypeError for functions, big integers, holes, NaN and infinities.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") return `{${members(value as Record<string, unknown>)}}`;
  const text = typeof value === "number" && !Number.isFinite(value) ? undefined : JSON.stringify(value);
  if (text === undefined) throw new TypeError(`${String(value)} has no JSON form`);
  return text;
}

function members(value: Record<string, unknown>): string {
  const parts: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) parts.push(`${JSON.stringify(key)}:${canonical(member)}`);
  }
  return parts.join(",");
}
