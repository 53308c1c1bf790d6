// Parts become the site, so that whatever interrupts it leaves the last good one.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { type MadeLines, openMadeLines } from "./made-lines.ts";
import { isSameLine, keyOf, type Line, type Manifest, openManifest } from "./manifest.ts";
import { linesFile, manifestFile, staging } from "./place.ts";
import { decide, settle } from "./settle.ts";
import { type Part, type Staged, type Staging, stage } from "./stage.ts";
import { whole } from "./whole.ts";

interface Wanted extends Omit<Staging, "known" | "made"> {
  /** The instant at which the parts are what they are, epoch milliseconds. */
  readonly at: number;
  /** How many bodies were taken out by decision so far. */
  readonly redactions: number;
  readonly onPart: (done: number, all: number) => void;
}

export interface Written {
  /** Pages written, each in all its encodings, and their bytes. */
  readonly pages: number;
  readonly bytes: number;
  readonly isUnchanged: boolean;
}

/**
 * Finishes what an interruption left, then writes what is not there yet; `count` is about how many parts there are.
 * Whoever calls it has the folder for itself.
 */
export async function writeParts(
  parts: Iterable<Part>,
  wanted: Wanted & { readonly count: number },
): Promise<Written> {
  const { folder, redactions } = wanted;
  await whole(() => settle(folder));
  const before = openManifest(join(folder, manifestFile)) ?? none(redactions);
  const made = openMadeLines(join(staging(folder), linesFile));
  try {
    const { lines, pages, bytes, changed } = await stageParts(parts, { ...wanted, before, made });
    const isUnchanged = pages === 0 && before.redactions === redactions && isSame(lines, before);
    if (!isUnchanged)
      await whole(() => {
        decide(folder, { redactions, lines, changed });
        before.close();
        made.close();
        settle(folder);
      });
    else rmSync(staging(folder), { recursive: true, force: true });
    return { pages, bytes, isUnchanged };
  } finally {
    before.close();
    made.close();
  }
}

const none = (redactions: number): Manifest => ({ redactions, lines: new Map(), close() {} });

async function stageParts(
  parts: Iterable<Part>,
  {
    count,
    onPart,
    before,
    ...wanted
  }: Wanted & { readonly count: number; readonly before: Manifest; readonly made: MadeLines },
): Promise<Pick<Staged, "pages" | "bytes" | "changed"> & { readonly lines: Line[] }> {
  let done = 0;
  const staged = await stage(parts, {
    ...wanted,
    known: exceptSwitched(before, wanted.at),
    onPart: () => onPart(++done, Math.max(done, count)),
  });
  return { ...staged, lines: linesOf(staged, { before, redactions: wanted.redactions }) };
}

/**
 * What is known to stand. A page whose successor waited here for an instant that has come may have been replaced by it,
 * so of that nothing is known.
 */
function exceptSwitched(manifest: Manifest, at: number): Manifest {
  const lines = new Map(manifest.lines);
  for (const { part, from } of manifest.lines.values())
    if (from !== null && from <= at) lines.delete(keyOf({ part, from: null }));
  return { ...manifest, lines };
}

/**
 * The lines of the new manifest. Addresses that are gone keep their files, for published links hold; not so pages that
 * wait for an instant, which might not come true any more, nor anything once something was taken out by decision.
 */
function linesOf(
  { lines, keys }: Staged,
  { before, redactions }: { before: Manifest; redactions: number },
): Line[] {
  const kept = [...before.lines].flatMap(([key, line]) =>
    keys.has(key) || line.from !== null || before.redactions !== redactions ? [] : [line],
  );
  return [...lines.version, ...lines.page, ...lines.list, ...kept];
}

function isSame(lines: readonly Line[], { lines: before }: Manifest): boolean {
  if (lines.length !== before.size) return false;
  const standing = before.values();
  return lines.every((line) => {
    const { value } = standing.next();
    return value !== undefined && keyOf(value) === keyOf(line) && isSameLine(value, line);
  });
}
