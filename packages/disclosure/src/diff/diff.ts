import type { ChangeKind, Content, ContentChange } from "@pilu/schema";
import { taxonomyVersion } from "@pilu/schema/taxonomy";
import { indexOf, type TaxonomyIndex } from "../compose/index-of.ts";
import { compareText } from "../compose/order.ts";
import { contentShape } from "./content-shape.ts";
import { pointerOf } from "./pointer.ts";
import { isSame } from "./same.ts";
import type { Keyed, Shape, View } from "./shape.ts";

/** The taxonomies whose order the two sides stand in. */
interface Sides {
  readonly before: TaxonomyIndex;
  readonly after: TaxonomyIndex;
}

/**
 * Everything that differs between two contents, by ids and never by position, in the order of the paths: none exactly
 * if the two are equal, and `apply` leads from one to the other. `before` is null for a first version: everything is
 * then new. Throws a Problem (`document.schema`) for a taxonomy that was never published.
 */
export function diff(before: Content | null, after: Content): ContentChange[] {
  const sides = {
    after: indexOf(taxonomyVersion(after.taxonomy)),
    before: indexOf(taxonomyVersion((before ?? after).taxonomy)),
  };
  const found: ContentChange[] = [];
  const { inner, open } = contentShape;
  const [from, to] = [open(before, sides.before), open(after, sides.after)];
  compare({ shape: inner, from, to, path: [] }, { sides, found });
  return found.sort((a, b) => compareText(a.path, b.path));
}

interface Pair {
  readonly shape: Shape;
  readonly from: unknown;
  readonly to: unknown;
  readonly path: readonly string[];
}

interface Comparing {
  readonly sides: Sides;
  readonly found: ContentChange[];
}

function compare({ shape, from, to, path }: Pair, comparing: Comparing): void {
  if (from === to && shape.is !== "view") return;
  switch (shape.is) {
    case "value":
      compareValues(
        { from, kind: typeof shape.kind === "string" ? shape.kind : shape.kind(from, to), path, to },
        comparing,
      );
      break;
    case "words":
      for (const [tag, a, b] of pairsOf(mapOf(from), mapOf(to)))
        compareValues({ from: a, kind: shape.kind, path: [...path, tag], to: b }, comparing);
      break;
    case "fields":
      for (const [name, part] of Object.entries(shape.fields))
        compare(
          { shape: part, from: fieldOf(from, name), to: fieldOf(to, name), path: [...path, name] },
          comparing,
        );
      break;
    case "keyed":
      compareMembers(shape, { from, path, to }, comparing);
      break;
    case "view":
      compareViews(shape, { from, path, to }, comparing);
  }
}

function compareMembers(shape: Keyed, { from, to, path }: Omit<Pair, "shape">, comparing: Comparing): void {
  const { added, member, removed } = shape;
  for (const [key, a, b] of pairsOf(asMap(from), asMap(to))) {
    const at = [...path, key];
    if (a === null) compareValues({ from: a, kind: added, path: at, to: b }, comparing);
    else if (b === null) compareValues({ from: a, kind: removed, path: at, to: b }, comparing);
    else compare({ shape: member, from: a, path: at, to: b }, comparing);
  }
}

function compareViews(
  { open, inner }: View,
  { from, to, path }: Omit<Pair, "shape">,
  comparing: Comparing,
): void {
  const { before, after } = comparing.sides;
  // Most entries of two versions are the same; opening them is what costs.
  if (before === after && isSame(from, to)) return;
  compare({ shape: inner, from: open(from, before), to: open(to, after), path }, comparing);
}

function compareValues(
  { from, kind, path, to }: { from: unknown; kind: ChangeKind; path: readonly string[]; to: unknown },
  { found }: Comparing,
): void {
  if (isSame(from, to)) return;
  const pointer = pointerOf(path);
  found.push({
    from: from as ContentChange["from"],
    key: `${pointer} ${kind}`,
    kind,
    path: pointer,
    to: to as ContentChange["to"],
  });
}

function fieldOf(part: unknown, name: string): unknown {
  return part === null ? null : ((part as Record<string, unknown>)[name] ?? null);
}

function mapOf(part: unknown): Map<string, unknown> {
  return new Map(part === null ? [] : Object.entries(part as object));
}

function asMap(part: unknown): ReadonlyMap<string, unknown> {
  return part === null ? new Map() : (part as ReadonlyMap<string, unknown>);
}

function pairsOf(
  from: ReadonlyMap<string, unknown>,
  to: ReadonlyMap<string, unknown>,
): [string, unknown, unknown][] {
  const keys = new Set([...from.keys(), ...to.keys()]);
  return [...keys].map((key) => [key, from.get(key) ?? null, to.get(key) ?? null]);
}
