"use client";
import { useSyncExternalStore } from "react";

/** Where a browser meets Pilu, and so where the public finds it; empty while the server draws. */
export function useOrigin(): string {
  return useSyncExternalStore(
    () => () => {},
    () => window.location.origin,
    () => "",
  );
}
