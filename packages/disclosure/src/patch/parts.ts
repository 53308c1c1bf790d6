import type { Json } from "@pilu/schema";
import type { Shape } from "./shape.ts";

type Members = ReadonlyMap<string, Json>;
type Row = Readonly<Record<string, Json>>;

/** The parts of `whole` by their keys; null where it has none: it is compared as one, or is not there. */
export function partsOf(shape: Shape, whole: Json): Map<string, Json> | null {
  if (shape.is === "words") return new Map(Object.entries((whole ?? {}) as Row));
  if (shape.is === "value" || whole === null) return null;
  if (shape.is === "list") return shape.form.open(whole as readonly Json[]);
  // Several members of one key.
  if (Array.isArray(whole)) return null;
  const names = Object.keys(fieldsIn(shape, whole) ?? {});
  return new Map(names.map((name) => [name, (whole as Row)[name] ?? null]));
}

/** The shape of the part of `whole` under `key`; undefined where such a part cannot be. */
export function partShape(shape: Shape, whole: Json, key: string): Shape | undefined {
  switch (shape.is) {
    case "value":
      return undefined;
    case "words":
      return { is: "value" };
    case "list":
      return shape.member;
    default: {
      const fields = fieldsIn(shape, whole) ?? {};
      return Object.hasOwn(fields, key) ? fields[key] : undefined;
    }
  }
}

/** The normal form of what has these parts. */
export function wholeOf(shape: Shape, parts: Members): Json {
  if (shape.is === "list") return shape.form.close(parts);
  if (shape.is === "words" && parts.size === 0) return null;
  return Object.fromEntries(parts);
}

/** The normal form of `whole`: every list in it in the one order that says the same. */
export function normal(shape: Shape, whole: Json): Json {
  const parts = partsOf(shape, whole);
  if (parts === null) return whole;
  for (const [key, part] of parts) parts.set(key, normal(partShape(shape, whole, key) ?? shape, part));
  return wholeOf(shape, parts);
}

/** The kind of an object that is of several; null for all else. */
export function kindOf(shape: Shape, whole: Json): string | null {
  return shape.is === "variants" && whole !== null ? String((whole as Row)[shape.tag]) : null;
}

function fieldsIn(shape: Shape, whole: Json): Readonly<Record<string, Shape>> | undefined {
  if (shape.is === "fields") return shape.fields;
  return shape.is === "variants" ? shape.kinds[kindOf(shape, whole) ?? ""]?.fields : undefined;
}
