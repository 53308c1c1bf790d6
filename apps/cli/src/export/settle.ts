// New files take their places. From the instant at which the new manifest lies whole among them, what is left to do
// follows from what lies there: whoever comes after an interruption finishes it, or throws away what was cut short.
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { filesIn, isSameLine, type Line, type Manifest, manifestLines, openManifest } from "./manifest.ts";
import { changedFile, manifestFile, namesOf, staging } from "./place.ts";
import { syncFiles, syncSystem } from "./sync.ts";

/** What is decided: the lines of the new manifest, and the keys of the parts of which files wait. */
interface Decision {
  readonly redactions: number;
  readonly lines: readonly Line[];
  readonly changed: readonly string[];
}

/** Makes the files that wait durable, and then the decision that they are the site. */
export function decide(folder: string, { redactions, lines, changed }: Decision): void {
  const path = join(staging(folder), manifestFile);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(join(staging(folder), changedFile), changed.map((key) => `${key}\n`).join(""));
  syncFiles(staging(folder));
  const handle = openSync(path, "w");
  try {
    for (const text of inPieces(manifestLines(redactions, lines))) writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Finishes what was decided; what was not is thrown away. True where there was something to finish. */
export function settle(folder: string): boolean {
  const move = mover(folder);
  const to = openManifest(join(staging(folder), manifestFile));
  if (to !== null) {
    try {
      moveWaiting(folder, { to, move });
      removeFormer(folder, to);
    } finally {
      to.close();
    }
    syncSystem(folder);
    move(manifestFile);
  }
  rmSync(staging(folder), { recursive: true, force: true });
  return to !== null;
}

/** Versions come first in a manifest, then pages, then lists: nothing links to what is not there yet. */
function moveWaiting(folder: string, { to, move }: { to: Manifest; move: (name: string) => void }): void {
  const waiting = waitingIn(folder);
  for (const [key, line] of to.lines)
    if (waiting === null || waiting.has(key))
      for (const path of Object.keys(filesIn(line))) for (const name of namesOf(path, line.from)) move(name);
}

/** Takes away the files that stood and are told of no more. */
function removeFormer(folder: string, to: Manifest): void {
  const from = openManifest(join(folder, manifestFile));
  if (from === null) return;
  try {
    for (const [key, line] of from.lines) {
      const after = to.lines.get(key);
      if (after !== undefined && isSameLine(after, line)) continue;
      const standing = filesIn(after);
      for (const path of Object.keys(filesIn(line)).filter((one) => standing[one] === undefined))
        for (const name of namesOf(path, line.from)) rmSync(join(folder, name), { force: true });
    }
  } finally {
    from.close();
  }
}

/** Moves what waits at a name to its place; what has moved already is left. */
function mover(folder: string): (name: string) => void {
  const made = new Set<string>();
  return (name) => {
    const to = join(folder, name);
    const parent = dirname(to);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    try {
      renameSync(join(staging(folder), name), to);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  };
}

/** Keys of the parts of which files wait; null where that was not written down: then any part may have some. */
function waitingIn(folder: string): ReadonlySet<string> | null {
  try {
    return new Set(readFileSync(join(staging(folder), changedFile), "utf8").split("\n"));
  } catch (error) {
    if (!isMissing(error)) throw error;
    return null;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** Texts put together to pieces worth a call. */
function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece: string[] = [];
  let length = 0;
  for (const text of texts) {
    piece.push(text);
    length += text.length;
    if (length < 1_000_000) continue;
    yield piece.join("");
    piece = [];
    length = 0;
  }
  yield piece.join("");
}
