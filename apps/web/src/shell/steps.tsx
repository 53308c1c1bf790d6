"use client";
// Much to draw: one child after the other, so that typing and scrolling come between them.
import { Children, type ReactNode, startTransition, useEffect, useState } from "react";

/** Draws each child once those before it are on the screen; `waiting` stands for what is still to come. */
export function Steps({ children, waiting = null }: { children: ReactNode; waiting?: ReactNode }) {
  const all = Children.toArray(children);
  const [count, setCount] = useState(1);
  const isWhole = count >= all.length;
  useEffect(() => {
    if (isWhole) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setCount(count + 1)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [count, isWhole]);
  return (
    <>
      {all.slice(0, count)}
      {!isWhole && waiting}
    </>
  );
}
