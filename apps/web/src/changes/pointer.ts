/** The keys of a JSON pointer (RFC 6901). */
export function keysOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The entry that a difference is in: `weather/push` for `/entries/weather~1push/retention`; null for the page itself. */
export function entryOf(path: string): string | null {
  const [top, entry] = keysOf(path);
  return top === "entries" ? (entry ?? null) : null;
}

/** The SDK of an entry's id. */
export function sdkOf(entry: string): string {
  return entry.slice(entry.indexOf("/") + 1);
}

/** Splits `face-image|android` at its last bar. */
export function splitKey(key: string): { name: string; platform: string } {
  const bar = key.lastIndexOf("|");
  return bar < 0 ? { name: key, platform: "" } : { name: key.slice(0, bar), platform: key.slice(bar + 1) };
}
