"use client";
// Loads the command palette when it is first asked for; no page pays for it before.
import dynamic from "next/dynamic";
import { useSyncExternalStore } from "react";

const Palette = dynamic(() => import("./palette.tsx").then((module) => module.Palette), { ssr: false });

let wanted = 0;
const listeners = new Set<() => void>();

export function openPalette(): void {
  wanted += 1;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function PaletteMount() {
  const asked = useSyncExternalStore(
    subscribe,
    () => wanted,
    () => 0,
  );
  return asked === 0 ? null : <Palette asked={asked} />;
}
