import type { Edit } from "@pilu/schema";
import { useState } from "react";
import { keyOf } from "../draft/edits.ts";

interface Named {
  readonly keys: readonly string[];
  readonly names: readonly number[];
  readonly next: number;
}

/** A name for each edit that it keeps while others come and go, and while the id of something new follows its name. */
export function useEditNames(edits: readonly Edit[]): readonly number[] {
  const [named, setNamed] = useState(() => namesOf(edits, { keys: [], names: [], next: 0 }));
  const keys = edits.map(keyOf);
  if (keys.length === named.keys.length && keys.every((key, place) => key === named.keys[place]))
    return named.names;
  const now = namesOf(edits, named);
  setNamed(now);
  return now.names;
}

/** By place where none came or went, for then at most an id changed; else by key. */
export function namesOf(edits: readonly Edit[], before: Named): Named {
  const keys = edits.map(keyOf);
  if (keys.length === before.keys.length) return { ...before, keys };
  let { next } = before;
  const names = keys.map((key) => before.names[before.keys.indexOf(key)] ?? next++);
  return { keys, names, next };
}
