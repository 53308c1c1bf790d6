// What a person has begun and not sent, kept in this browser for 30 days and gone when they sign out.
import { useCallback, useState } from "react";
import { keptPrefix } from "../session/sign-out.ts";

const days30 = 30 * 86_400_000;

interface Kept {
  readonly at: number;
  readonly value: unknown;
}

function read(name: string, now: number): unknown {
  try {
    const kept = JSON.parse(localStorage.getItem(keptPrefix + name) ?? "null") as Kept | null;
    return kept !== null && now - kept.at < days30 ? kept.value : null;
  } catch {
    return null;
  }
}

/** Drops everything that is older than 30 days. */
export function forgetOld(storage: Storage = localStorage, now = Date.now()): void {
  for (const key of Object.keys(storage).filter((one) => one.startsWith(keptPrefix))) {
    try {
      const { at } = JSON.parse(storage.getItem(key) ?? "{}") as Partial<Kept>;
      if (typeof at !== "number" || now - at >= days30) storage.removeItem(key);
    } catch {
      storage.removeItem(key);
    }
  }
}

/** State under a name; `null` forgets it. A browser that keeps nothing loses it with the page, and nothing else. */
export function useKept<T>(name: string): [T | null, (value: T | null) => void] {
  const [value, setValue] = useState<T | null>(() => read(name, Date.now()) as T | null);
  const set = useCallback(
    (next: T | null) => {
      setValue(next);
      try {
        if (next === null) localStorage.removeItem(keptPrefix + name);
        else localStorage.setItem(keptPrefix + name, JSON.stringify({ at: Date.now(), value: next }));
      } catch {
        // A full or forbidden store: the page still holds it.
      }
    },
    [name],
  );
  return [value, set];
}
