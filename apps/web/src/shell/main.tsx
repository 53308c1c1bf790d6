"use client";
import type { ReactNode } from "react";
import css from "./shell.module.css";
import { useInBrowser } from "./use-in-browser.ts";

/** What a page is about. Busy as long as it is only drawn, and its buttons do nothing yet. */
export function Main({ children }: { children: ReactNode }) {
  const isLive = useInBrowser();
  return (
    <main id="main" tabIndex={-1} className={css.main} aria-busy={isLive ? undefined : true}>
      {children}
    </main>
  );
}
