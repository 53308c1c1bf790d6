/**
 * Canonical JSON (RFC 8785) of the values this product stores.
 * Our keys are ASCII and never integer-like and our numbers are integers, so sorted keys plus
 * JSON.stringify are RFC 8785; a test compares with a library over generated values.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The canonical text of `value`; the same state gives the same bytes on every engine and machine. */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const source = value as Record<string, unknown>;
  const target: Record<string, unknown> = {};
  for (const key of Object.keys(source).sort()) {
    if (source[key] !== undefined) target[key] = sorted(source[key]);
  }
  return target;
}
