import type { IgnoreReason } from "@pilu/schema";

/** What our readers know: 1.2 and on have JSON. A later version may say the same in other places. */
export function isKnownVersion(version: string | null): boolean {
  return version !== null && /^1\.[0-7]$/.test(version);
}

/** Why a component does not reach users: its scope, or what the tool that wrote the SBOM noted of it. */
export function reasonOf(scope: string | null, properties: ReadonlyMap<string, string>): IgnoreReason | null {
  if (properties.get("cdx:npm:package:development") === "true") return "dev-only";
  if (properties.get("cdx:maven:package:test") === "true") return "test-only";
  return scope === "excluded" ? "not-shipped" : null;
}
