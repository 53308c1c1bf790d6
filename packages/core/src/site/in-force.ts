// What holds at an instant: the highest number whose date has come. Versions stand in ascending order of number.
import type { Fate } from "@pilu/disclosure";
import type { Pointer } from "./line.ts";

/** The version in force at `at` (epoch milliseconds), or null before the first. */
export function inForce(versions: readonly Pointer[], at: number): Pointer | null {
  for (let place = versions.length - 1; place >= 0; place -= 1) {
    const version = versions[place];
    if (version !== undefined && version.effectiveAt <= at) return version;
  }
  return null;
}

/** Versions that will come into force after `at`, soonest first; a superseded announcement never does. */
export function planned(versions: readonly Pointer[], at: number): Pointer[] {
  const coming: Pointer[] = [];
  let soonest = Number.POSITIVE_INFINITY;
  for (let place = versions.length - 1; place >= 0; place -= 1) {
    const version = versions[place];
    if (version === undefined || version.effectiveAt <= at) break;
    if (version.effectiveAt < soonest) coming.unshift(version);
    soonest = Math.min(soonest, version.effectiveAt);
  }
  return coming.sort((a, b) => a.effectiveAt - b.effectiveAt);
}

/** Those of the planned versions that tell users something else than the version in force before them. */
export function upcoming(versions: readonly Pointer[], at: number): Pointer[] {
  return planned(versions, at).filter(
    (version) => inForce(versions, version.effectiveAt - 1)?.hash !== version.hash,
  );
}

/** Whether a version was in force at some instant up to `at`; an announcement that was superseded never is. */
export function hasComeIntoForce(versions: readonly Pointer[], { version, at }: Asked): boolean {
  return version.effectiveAt <= at && inForce(versions, version.effectiveAt) === version;
}

interface Asked {
  readonly version: Pointer;
  readonly at: number;
}

/**
 * What became of a version. One whose date brings another version in its place was superseded; where that date brings
 * users nothing new, what it announced was withdrawn.
 */
export function fateOf(versions: readonly Pointer[], { version, at }: Asked): Fate {
  const holds = inForce(versions, version.effectiveAt);
  if (holds !== null && holds !== version) {
    const before = inForce(versions, version.effectiveAt - 1);
    return before?.hash === holds.hash ? { is: "withdrawn" } : { is: "superseded", by: holds.n };
  }
  if (version.effectiveAt <= at) return { is: "came" };
  return upcoming(versions, at).includes(version) ? { is: "announced" } : { is: "planned" };
}
