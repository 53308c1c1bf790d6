"use client";
import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False while the server draws the page and until the browser has made it its own: what only a browser has may follow then. */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
