"use client";
// Keyboard: Ctrl/⌘ K opens the palette, `/` goes to the search of the page, `j` and `k` through a list, `g` and a letter to a place.
import { useLocalStorage } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { moveFocus } from "./move-focus.ts";
import { openPalette } from "./palette-mount.tsx";
import { everywhere } from "./routes.ts";

/** Marks the search box that `/` leads to. */
export const searchMark = { "data-page-search": "" };

/** Whether keys without Ctrl or ⌘ are shortcuts; readers who dictate switch them off. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const [value, set] = useLocalStorage<"on" | "off">({ key: "pilu-single-keys", defaultValue: "on" });
  return [value === "on", (on) => set(on ? "on" : "off")];
}

export function Keys() {
  const router = useRouter();
  const [singleKeys] = useSingleKeys();
  const going = useRef(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() === "k" &&
        (event.metaKey || event.ctrlKey) &&
        !event.altKey &&
        !event.shiftKey
      ) {
        event.preventDefault();
        openPalette();
        return;
      }
      const wasGoing = going.current;
      going.current = false;
      if (!singleKeys || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "/") {
        event.preventDefault();
        const box = document.querySelector<HTMLElement>("[data-page-search]");
        if (box === null) openPalette();
        else box.focus();
      } else if (event.key === "g") {
        going.current = true;
      } else if (!wasGoing && (event.key === "j" || event.key === "k")) {
        moveFocus("[data-row]", event.key === "j" ? 1 : -1);
      } else if (wasGoing) {
        const place = everywhere.find(({ key }) => key === event.key);
        if (place !== undefined) router.push(place.href);
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [router, singleKeys]);
  return null;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || target.closest("input, textarea, select, [role=dialog], [role=menu]") !== null
  );
}
