// How long an answer may be kept, and what comes after it.
import { type Format, inForce, type Line, type Pointer, planned, upcoming } from "@pilu/core";

/** Seconds for which the page that always shows the newest version may be kept. */
const longest = 60;

export const aMinute = `public, max-age=${longest}`;
export const aDay = "public, max-age=86400";
export const forEver = "public, max-age=31536000, immutable";

/**
 * For a page at a numbered address: its JSON is the stored document and stays for ever; the others are views of it,
 * whose words stay and whose layout may improve.
 */
export function ofVersion(format: Format): string {
  return format === "json" ? forEver : aDay;
}

/** For the page of the version in force: a minute, but never past the date on which another takes its place. */
export function ofCurrent({ versions }: Line, at: number): string {
  // Nothing stands after the last version; that is nearly every answer.
  const last = versions.at(-1);
  const soonest = last !== undefined && last.effectiveAt > at ? planned(versions, at)[0] : undefined;
  if (soonest === undefined) return aMinute;
  const seconds = Math.floor((soonest.effectiveAt - at) / 1000);
  return `public, max-age=${Math.min(longest, Math.max(0, seconds))}`;
}

/** Link to what will be in force after `pointer`, if it is in force now and something is announced. (RFC 5829) */
export function successor(
  { app, versions }: Line,
  { pointer, at }: { pointer: Pointer; at: number },
): string | null {
  if (versions.at(-1) === pointer || inForce(versions, at) !== pointer) return null;
  const next = upcoming(versions, at)[0];
  return next === undefined ? null : `</d/${app.slug}/v/${next.n}>; rel="successor-version"`;
}
