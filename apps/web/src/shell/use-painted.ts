"use client";
import { startTransition, useEffect, useState } from "react";

/** True once what is drawn together with the caller is on the screen. */
export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      // What follows is drawn in small steps, so that typing and scrolling come between them.
      timer = setTimeout(() => startTransition(() => setPainted(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isPainted;
}

/** True once the browser has nothing more urgent to do, counted from when `isReady`. */
export function useQuiet(isReady: boolean): boolean {
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => {
    if (!isReady) return;
    const act = () => startTransition(() => setQuiet(true));
    // Safari has no idle time to tell of.
    if (typeof requestIdleCallback === "undefined") {
      const timer = setTimeout(act, 200);
      return () => clearTimeout(timer);
    }
    const request = requestIdleCallback(act, { timeout: 2000 });
    return () => cancelIdleCallback(request);
  }, [isReady]);
  return isQuiet;
}
