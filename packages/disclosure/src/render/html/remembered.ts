import { onceFor } from "../../compose/once-for.ts";
import { isKnownShared } from "../../document/canonical-text.ts";
import type { Reader, Told } from "../reader.ts";

// The last HTML of each shared part, by what it depends on beside the part and the words.
const memory = onceFor((_: object) => new Map<string, Told>());

/**
 * The HTML of `part`, which `make` makes of it, of the reader's words and of what `view` says, and of nothing else.
 * What an SDK says is one object in many documents: its HTML is made anew only where one of its words is another.
 */
export function remembered(
  part: object,
  { view, reader }: { view: string; reader: Reader },
  make: () => string,
): string {
  if (!isKnownShared(part)) return make();
  const byView = memory(part);
  const key = `${reader.locale} ${view}`;
  const before = byView.get(key);
  if (before !== undefined && reader.wouldTell(before)) return before.text;
  const told = reader.recorded(make);
  byView.set(key, told);
  return told.text;
}
