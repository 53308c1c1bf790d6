// Reads and writes one field of a state that may be incomplete, by the path that faults name: `data.items.3.type`.
import type { Json } from "@pilu/schema";

/** The value at `path`; undefined where nothing is. The empty path is the whole. */
export function at(state: Json | undefined, path: string): Json | undefined {
  let value = state;
  for (const key of keysOf(path)) {
    if (value === null || typeof value !== "object") return undefined;
    value = isList(value) ? value[Number(key)] : value[key];
  }
  return value;
}

/** The same state with another value at `path`; what is on the way and not there is made. */
export function put(state: Json | undefined, path: string, value: Json): Json {
  return putAt(state, keysOf(path), value);
}

function putAt(state: Json | undefined, [key, ...rest]: readonly string[], value: Json): Json {
  if (key === undefined) return value;
  if (isList(state)) {
    const next = [...state];
    next[Number(key)] = putAt(state[Number(key)], rest, value);
    return next;
  }
  const fields: { readonly [name: string]: Json } = state !== null && typeof state === "object" ? state : {};
  return { ...fields, [key]: putAt(fields[key], rest, value) };
}

// `Array.isArray` does not see that a list may be read-only.
function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function keysOf(path: string): string[] {
  return path === "" ? [] : path.split(".");
}

export function listAt(state: Json | undefined, path: string): readonly Json[] {
  const value = at(state, path);
  return isList(value) ? value : [];
}

export function textAt(state: Json | undefined, path: string): string {
  const value = at(state, path);
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

export function textsAt(state: Json | undefined, path: string): string[] {
  return listAt(state, path).filter((one) => typeof one === "string");
}
