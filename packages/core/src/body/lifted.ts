/** A pure step from one schema of a body to the next. */
export type Lift = (older: unknown) => unknown;

/**
 * `value` as the newest schema has it, from the one it was stored under (`pilu.sdk/1`): each step is taken once, in
 * order. Undefined for a schema that a newer release wrote, or that is none of this name.
 */
export function lifted(
  value: unknown,
  { schema, name, lifts }: { schema: unknown; name: string; lifts: readonly Lift[] },
): unknown {
  if (schema === `${name}/${lifts.length + 1}`) return value;
  const at = Array.from({ length: lifts.length + 1 }, (_, step) => `${name}/${step + 1}`).indexOf(
    String(schema),
  );
  return at === -1 ? undefined : lifts.slice(at).reduce((older, lift) => lift(older), value);
}
