// What a person has begun and not sent: kept in this browser under their id, for 30 days, and gone when they sign out.
// Whoever signs in here after them is not shown it.

const keptPrefix = "pilu-kept:";
const days30 = 30 * 86_400_000;

interface Kept {
  readonly at: number;
  readonly value: unknown;
}

/** Where the browser keeps what `person` has begun under a name. */
export function placeOf(person: string, name: string): string {
  return `${keptPrefix}${person}:${name}`;
}

/** What is kept in a place; null for nothing, or nothing of the last 30 days. */
export function readKept<T>(place: string, now = Date.now()): T | null {
  return parsed<T>(textIn(place), now);
}

/** What is kept in a place, as it is stored. */
export function textIn(place: string): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

export function written(value: unknown, now = Date.now()): string {
  return JSON.stringify({ at: now, value } satisfies Kept);
}

export function parsed<T>(text: string | null, now = Date.now()): T | null {
  try {
    const kept = JSON.parse(text ?? "null") as Partial<Kept> | null;
    return typeof kept?.at === "number" && now - kept.at < days30 ? (kept.value as T) : null;
  } catch {
    return null;
  }
}

/** Whether it could be kept: a full or forbidden store keeps nothing. */
export function keep(place: string, value: unknown): boolean {
  try {
    localStorage.setItem(place, written(value));
    return true;
  } catch {
    return false;
  }
}

export function forget(place: string): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // Nothing was kept then.
  }
}

/** Drops everything that is older than 30 days, whoever began it. */
export function forgetOld(now = Date.now()): void {
  for (const place of placesUnder(keptPrefix)) if (readKept(place, now) === null) forget(place);
}

/** Drops everything that one person has begun. */
export function forgetAllOf(person: string): void {
  for (const place of placesUnder(placeOf(person, ""))) forget(place);
}

function placesUnder(prefix: string): string[] {
  try {
    const places = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? "");
    return places.filter((place) => place.startsWith(prefix));
  } catch {
    return [];
  }
}
