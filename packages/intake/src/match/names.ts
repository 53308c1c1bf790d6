import type { Sdk } from "@pilu/schema";

/** SDKs by what people call them; for reports that know trackers by name only. */
export interface NameIndex {
  find(name: string): Sdk | null;
}

/** A name that two SDKs share names none of them. */
export function nameIndex(sdks: readonly Sdk[]): NameIndex {
  const byName = new Map<string, Sdk | null>();
  for (const sdk of sdks) {
    for (const name of new Set([...Object.values(sdk.names), ...sdk.aliases].map(plain))) {
      if (name !== "") byName.set(name, byName.has(name) ? null : sdk);
    }
  }
  return { find: (name) => byName.get(plain(name)) ?? null };
}

/** `Google Firebase Analytics`, `Firebase Analytics SDK` and `firebase-analytics` are the same to people. */
function plain(name: string): string {
  return name
    .slice(0, 200)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\b(sdk|google)\b|\(.*?\)/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
