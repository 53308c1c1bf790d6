import type { Content, ContentChange } from "@pilu/schema";
import { taxonomyVersion } from "@pilu/schema/taxonomy";
import { indexOf, type TaxonomyIndex } from "../compose/index-of.ts";
import { contentShape } from "./content-shape.ts";
import { pathOf } from "./pointer.ts";
import { isSame } from "./same.ts";
import type { Keyed, Shape } from "./shape.ts";

interface Step {
  /** What is left of the change's path below the part at hand. */
  readonly rest: readonly string[];
  readonly change: ContentChange;
}

interface Sides {
  readonly before: TaxonomyIndex;
  readonly after: TaxonomyIndex;
}

/**
 * The content that `changes` make of `before`: `apply(a, diff(a, b))` is b, byte for byte. Throws a RangeError where a
 * change was made from something else than what stands there, or leads nowhere.
 */
export function apply(before: Content | null, changes: readonly ContentChange[]): Content {
  const adopted = changes.find((change) => change.kind === "page.taxonomy")?.to ?? before?.taxonomy;
  const after = indexOf(taxonomyVersion(String(adopted)));
  const sides = { after, before: before === null ? after : indexOf(taxonomyVersion(before.taxonomy)) };
  const steps = changes.map((change) => ({ change, rest: pathOf(change.path) }));
  return patched(contentShape, before, { sides, steps }) as Content;
}

interface Patch {
  readonly sides: Sides;
  readonly steps: readonly Step[];
}

function patched(shape: Shape, part: unknown, { sides, steps }: Patch): unknown {
  if (steps.length === 0 && sides.before === sides.after && part !== null) return part;
  switch (shape.is) {
    case "value":
      return replaced(part, steps);
    case "words":
      return patchedWords(part, steps);
    case "fields": {
      const below = byFirst(steps, new Set(Object.keys(shape.fields)));
      const made = Object.entries(shape.fields).map(([name, inner]) => [
        name,
        patched(inner, part === null ? null : ((part as Record<string, unknown>)[name] ?? null), {
          sides,
          steps: below.get(name) ?? [],
        }),
      ]);
      return Object.fromEntries(made);
    }
    case "keyed":
      return patchedMembers(shape, part as ReadonlyMap<string, unknown> | null, { sides, steps });
    case "view":
      return shape.close(patched(shape.inner, shape.open(part, sides.before), { sides, steps }), sides.after);
  }
}

function patchedMembers(
  { member }: Keyed,
  part: ReadonlyMap<string, unknown> | null,
  { sides, steps }: Patch,
) {
  const made = new Map(part ?? []);
  const below = byFirst(steps, null);
  for (const key of new Set([...made.keys(), ...below.keys()])) {
    const own = below.get(key) ?? [];
    const isWhole = own.some((step) => step.rest.length === 0);
    const before = made.get(key) ?? null;
    const after = isWhole ? replaced(before, own) : patched(member, before, { sides, steps: own });
    if (after === null) made.delete(key);
    else made.set(key, after);
  }
  return made;
}

function patchedWords(part: unknown, steps: readonly Step[]): Record<string, unknown> | null {
  const made = new Map(part === null ? [] : Object.entries(part as object));
  for (const [tag, own] of byFirst(steps, null)) {
    const text = replaced(made.get(tag) ?? null, own);
    if (text === null) made.delete(tag);
    else made.set(tag, text);
  }
  return made.size === 0 ? null : Object.fromEntries(made);
}

function replaced(part: unknown, steps: readonly Step[]): unknown {
  let now = part;
  for (const { change, rest } of steps) {
    if (rest.length > 0) throw new RangeError(`${change.path} leads nowhere`);
    if (!isSame(now, change.from))
      throw new RangeError(`${change.path} is not what the change was made from`);
    now = change.to;
  }
  return now;
}

function byFirst(steps: readonly Step[], known: ReadonlySet<string> | null): Map<string, Step[]> {
  const found = new Map<string, Step[]>();
  for (const { change, rest } of steps) {
    const [first, ...below] = rest;
    if (first === undefined || (known !== null && !known.has(first)))
      throw new RangeError(`${change.path} leads nowhere`);
    const own = found.get(first);
    if (own === undefined) found.set(first, [{ change, rest: below }]);
    else own.push({ change, rest: below });
  }
  return found;
}
