"use client";
// Whose page this is. Once that is known it stays so for as long as the page lives: when somebody else signs in, here or
// in another tab of this browser, the page starts over, and nothing typed in it is shown or sent under another name.
import { useMe } from "./me.ts";

/** Where the tabs of a browser tell each other who came in last. */
const newestKey = "pilu-reader";

let reader: string | null = null;
let newest: string | null = null;
let hasLeft = false;

/** The id of whom the page is for, also while their session is over; null until it is known. */
export function useReader(): string | null {
  const me = useMe();
  return reader ?? me?.id ?? null;
}

/** Takes note of who is signed in. False: the page is another's, and must start over. */
export function arrived(person: string): boolean {
  reader ??= person;
  newest = person;
  try {
    if (localStorage.getItem(newestKey) !== person) localStorage.setItem(newestKey, person);
  } catch {
    // Other tabs are not told then; this one knows.
  }
  return reader === person;
}

/** Takes note that the reader has signed out. Their id, where it is known. */
export function left(): string | null {
  hasLeft = true;
  try {
    localStorage.removeItem(newestKey);
  } catch {
    // As above.
  }
  return reader;
}

/** Whether somebody else is at this browser by now, or nobody because the reader signed out. */
export function isAnothers(): boolean {
  return reader !== null && (hasLeft || newest !== reader);
}

/** Opens a fresh page; what stood in this one is gone with it. Never ends: what waits for it is gone too. */
export function startOver(to: string): Promise<never> {
  window.location.replace(to);
  return new Promise(() => {});
}

/** Starts the page over as soon as it is another's: told by other tabs, or by the way back to a page that was left. */
export function watchReader(): () => void {
  const look = () => {
    if (isAnothers()) void startOver("/");
  };
  const told = ({ key, newValue }: StorageEvent) => {
    if (key !== newestKey) return;
    if (newValue === null) hasLeft = true;
    else newest = newValue;
    look();
  };
  window.addEventListener("storage", told);
  window.addEventListener("pageshow", look);
  return () => {
    window.removeEventListener("storage", told);
    window.removeEventListener("pageshow", look);
  };
}
