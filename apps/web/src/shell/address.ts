"use client";
// What a page shows is in its address: filters and searches survive a reload and can be sent to others.
import { useSearchParams } from "next/navigation";
import { useCallback } from "react";

type Values<K extends string> = Record<K, string>;

/**
 * The named parameters of the address ("" when absent) and a way to set some of them. `step` adds to the history,
 * so that "back" undoes it; typing replaces instead.
 */
export function useAddress<const K extends string>(
  keys: readonly K[],
): [Values<K>, (change: Partial<Values<K>>, how?: "step" | "replace") => void] {
  const parameters = useSearchParams();
  const values = Object.fromEntries(keys.map((key) => [key, parameters.get(key) ?? ""])) as Values<K>;
  const set = useCallback((change: Partial<Values<K>>, how: "step" | "replace" = "step") => {
    const next = new URLSearchParams(window.location.search);
    for (const [key, value] of Object.entries<string | undefined>(change)) {
      if (value === undefined || value === "") next.delete(key);
      else next.set(key, value);
    }
    const address = next.size === 0 ? window.location.pathname : `?${next}`;
    if (how === "step") window.history.pushState(null, "", address);
    else window.history.replaceState(null, "", address);
  }, []);
  return [values, set];
}
