"use client";
import { useEffect, useLayoutEffect, useRef } from "react";

/**
 * Hands the focus back to what had it before a dialog opened. Mantine does so itself, but only for a dialog that
 * was drawn shut before.
 */
export function useFocusBack(isOpen = true): void {
  const before = useRef<Element>(null);
  // Read before the dialog takes it; given back once it is drawn shut, for React keeps the focus while it draws.
  useLayoutEffect(() => {
    if (isOpen) before.current = document.activeElement;
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return;
    return () => {
      if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
    };
  }, [isOpen]);
}
