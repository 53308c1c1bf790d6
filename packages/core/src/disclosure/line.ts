import type { VersionPointer } from "@pilu/db";
import { alive, at } from "../log/holding.ts";

/** The version in force at an instant; null before the first. */
export function inForceAt<T extends VersionPointer>(versions: readonly T[], instant: number): T | null {
  return at(dated(versions), instant)?.version ?? null;
}

/** Versions that come into force after an instant and tell users something else than the one before, soonest first. */
export function upcomingAt<T extends VersionPointer>(versions: readonly T[], instant: number): T[] {
  return alive(dated(versions))
    .map(({ version }) => version)
    .filter((one) => one.effectiveAt > instant)
    .filter((one) => inForceAt(versions, one.effectiveAt - 1)?.hash !== one.hash)
    .sort((a, b) => a.effectiveAt - b.effectiveAt);
}

/** `from` and the versions that it stands on, base by base, down to the one after `n`; the newest first. */
export function chainDown<T extends VersionPointer>(versions: readonly T[], from: T, n: number): T[] {
  const chain: T[] = [];
  for (let one: T | undefined = from; one !== undefined && one.n > n; ) {
    chain.push(one);
    const base: number | null = one.base;
    one = versions.find((other) => other.n === base);
  }
  return chain;
}

function dated<T extends VersionPointer>(versions: readonly T[]) {
  return versions.map((version) => ({ effectiveAt: version.effectiveAt, number: version.n, version }));
}
