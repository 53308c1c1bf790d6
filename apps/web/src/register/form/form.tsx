"use client";
// One entity in hand: its state as typed, ways to change a field of it, and what its schema says of each field.
import type { Json } from "@pilu/schema";
import { createContext, type ReactNode, use, useCallback, useId, useMemo, useState } from "react";
import { at, put } from "./path.ts";

export interface Form {
  readonly state: Json;
  readonly at: (path: string) => Json | undefined;
  readonly set: (path: string, value: Json) => void;
  /** Changes several fields at once. */
  readonly change: (change: (state: Json) => Json) => void;
  /** What is wrong with a field or something in it, once somebody has been there. */
  readonly fault: (path: string) => string | undefined;
  /** Says that somebody has been at a field. */
  readonly visit: (path: string) => void;
  /** The id of a field's element: faults lead there. */
  readonly elementOf: (path: string) => string;
}

const Context = createContext<Form | null>(null);

export function FormProvider({
  state,
  onChange,
  faults,
  isStrict,
  children,
}: {
  state: Json;
  onChange: (change: (state: Json) => Json) => void;
  /** Sentences by path. */
  faults: Readonly<Record<string, string>>;
  /** Shows every fault, visited or not. */
  isStrict: boolean;
  children: ReactNode;
}) {
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set());
  const prefix = useId();
  const visit = useCallback((path: string) => {
    setVisited((known) => (known.has(path) ? known : new Set([...known, path])));
  }, []);
  const form = useMemo<Form>(
    () => ({
      state,
      at: (path) => at(state, path),
      set: (path, value) => onChange((one) => put(one, path, value)),
      change: onChange,
      fault: (path) => {
        const own = faults[path];
        if (own !== undefined && (isStrict || visited.has(path))) return own;
        const below = Object.keys(faults).find(
          (one) => one.startsWith(`${path}.`) && (isStrict || visited.has(path) || visited.has(one)),
        );
        return below === undefined ? undefined : faults[below];
      },
      visit,
      elementOf: (path) => `${prefix}:${path}`,
    }),
    [state, onChange, faults, isStrict, visited, visit, prefix],
  );
  return <Context value={form}>{children}</Context>;
}

export function useForm(): Form {
  const form = use(Context);
  if (form === null) throw new Error("The field is not inside FormProvider");
  return form;
}
