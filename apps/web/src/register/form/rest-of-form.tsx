"use client";
// The lower part of a form: its code is fetched once the upper part is on the screen, and can be filled in.
import { type ReactNode, Suspense } from "react";
import { Rows } from "../../shell/state.tsx";
import { usePainted } from "../../shell/use-painted.ts";

export function RestOfForm({ children }: { children: ReactNode }) {
  const isUpperPainted = usePainted();
  const waiting = <Rows count={16} height={48} />;
  return isUpperPainted ? <Suspense fallback={waiting}>{children}</Suspense> : waiting;
}
