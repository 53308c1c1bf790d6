"use client";
// State that is kept for the reader (kept.ts), the same in every tab of the browser.
import { useCallback, useMemo, useSyncExternalStore } from "react";
import { forget, keep, parsed, placeOf, textIn, written } from "./kept.ts";
import { useReader } from "./reader.ts";

/** What the browser would not keep, or was typed before the reader was known: the page still holds it. */
const held = new Map<string, string>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** State under a name; `null` forgets it. A browser that keeps nothing loses it with the page, and nothing else. */
export function useKept<T>(name: string): [T | null, (value: T | null) => void] {
  const reader = useReader();
  const early = placeOf("", name);
  const place = placeOf(reader ?? "", name);
  const text = useSyncExternalStore(
    subscribe,
    () => held.get(place) ?? held.get(early) ?? textIn(place),
    () => null,
  );
  const value = useMemo(() => parsed<T>(text), [text]);
  const set = useCallback(
    (next: T | null) => {
      held.delete(early);
      held.delete(place);
      if (next === null) forget(place);
      else if (reader === null || !keep(place, next)) held.set(place, written(next));
      for (const listener of listeners) listener();
    },
    [reader, early, place],
  );
  return [value, set];
}
