import type { Entry, Integration } from "@pilu/schema";

/** How long data is kept, where, and who has it abroad. */
type Keeping = "retention" | "countries" | "crossBorder";

export function isKeeping(field: string): field is Keeping {
  return field === "retention" || field === "countries" || field === "crossBorder";
}

interface Said {
  readonly said: Partial<Integration>;
  readonly integration: Integration;
}

/** Whether the app's list says all of it already. */
export function saysSameOfKeeping(
  field: Keeping,
  { said, integration, entry }: Said & { entry: Partial<Entry> | undefined },
): boolean {
  return holdsAll(entry?.[field] ?? integration[field], said[field]);
}

/** What the file says on top of what is held. A period takes the place of another, whether in days or in words. */
export function withKeeping(field: Keeping, { said, integration }: Said): unknown {
  const isPeriod = field === "retention";
  const before = { ...integration[field], ...(isPeriod ? { days: null, criterion: null } : {}) };
  const told = Object.entries(said[field] ?? {}).filter(
    ([name, value]) => !isEmpty(value) || !(name in before),
  );
  return { ...before, ...Object.fromEntries(told) };
}

/** Whether `held` has everything that is not empty in `said`, whatever else it has. */
function holdsAll(held: unknown, said: unknown): boolean {
  if (isEmpty(said)) return true;
  if (typeof said === "string" && typeof held === "string")
    return said.replace(/\s+/g, "") === held.replace(/\s+/g, "");
  if (typeof said !== "object" || said === null) return said === held;
  if (typeof held !== "object" || held === null) return false;
  if (Array.isArray(said)) return Array.isArray(held) && said.every((one) => held.includes(one));
  const inside = new Map(Object.entries(held));
  return Object.entries(said).every(([name, value]) => holdsAll(inside.get(name), value));
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === "object" && Object.values(value).every(isEmpty);
}
