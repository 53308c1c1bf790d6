import type { Entry } from "@pilu/schema";

/** An entry as it is stored, on one page or on many. */
export interface KeptEntry {
  /** Whether `text` is among its strings, or may be. */
  mentions(text: string): boolean;
  /** The entry, read when it is first asked for. Its id may be the one that it has on another app's page. */
  read(): Entry;
}

/** The entry of a block on the page of `app`. */
export type EntryOf = (app: string, block: Buffer) => KeptEntry;

interface Known {
  readonly block: Buffer;
  /** Where the app's id stands in it. */
  readonly from: number;
  readonly to: number;
  readonly entry: KeptEntry;
}

/**
 * Most apps say the same of an SDK, so that the blocks of its entry are the same text but for the app's id: such a block
 * is looked at once. Of blocks as long as each other, without the id, the last is remembered.
 */
export function alikeEntries(): EntryOf {
  const last = new Map<number, Known>();
  return (app, block) => {
    const length = block.length - app.length;
    const known = last.get(length);
    if (known !== undefined && isAlike(known, { app, block })) return known.entry;
    const entry = entryIn(block);
    // No quote stands in a string as it is, so this is a member and no text of people.
    const mark = block.indexOf(`"id":"${app}/`);
    if (mark !== -1) {
      const from = mark + 6;
      last.set(length, { block, entry, from, to: from + app.length });
    }
    return entry;
  };
}

function isAlike(
  { block: other, from, to }: Known,
  { app, block }: { readonly app: string; readonly block: Buffer },
): boolean {
  return (
    block.compare(other, 0, from, 0, from) === 0 &&
    block.compare(other, to, other.length, from + app.length, block.length) === 0
  );
}

function entryIn(block: Buffer): KeptEntry {
  let entry: Entry | null = null;
  const mentioned = new Map<string, boolean>();
  return {
    mentions(text) {
      // As canonical JSON writes it.
      const found = mentioned.get(text) ?? block.includes(JSON.stringify(text));
      mentioned.set(text, found);
      return found;
    },
    read() {
      entry ??= JSON.parse(block.toString()) as Entry;
      return entry;
    },
  };
}
