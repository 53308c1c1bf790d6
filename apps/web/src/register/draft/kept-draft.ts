// What was typed and is not yet with the registry, kept in this browser: a reload or a failed request loses nothing.
import type { ChangeDraft } from "@pilu/schema";
import { keptPrefix } from "../../session/sign-out.ts";

const days30 = 30 * 86_400_000;

export interface KeptDraft {
  /** Null until the registry has the change. */
  readonly id: string | null;
  readonly edit: number | null;
  readonly draft: ChangeDraft;
}

/** Where a draft is kept: under its change, or under the form it was begun in. */
export function placeOf(id: string | null, form: string): string {
  return `${keptPrefix}draft:${id ?? `new:${form}`}`;
}

export function readKept(place: string, storage: Storage = localStorage, now = Date.now()): KeptDraft | null {
  try {
    const kept = JSON.parse(storage.getItem(place) ?? "null") as { at: number; value: KeptDraft } | null;
    return kept !== null && now - kept.at < days30 ? kept.value : null;
  } catch {
    return null;
  }
}

/** Whether it could be kept: a full or forbidden store keeps nothing. */
export function keep(place: string, value: KeptDraft, storage: Storage = localStorage): boolean {
  try {
    storage.setItem(place, JSON.stringify({ at: Date.now(), value }));
    return true;
  } catch {
    return false;
  }
}

export function forget(place: string, storage: Storage = localStorage): void {
  try {
    storage.removeItem(place);
  } catch {
    // Nothing was kept then.
  }
}
