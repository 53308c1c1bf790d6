// New files take their places. From the instant at which the new manifest lies whole among them, what is left to do
// follows from what lies there: whoever comes after an interruption finishes it, or throws away what was cut short.
import { randomBytes } from "node:crypto";
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
import { isMissing } from "./failed-with.ts";
import { filesIn, isSameLine, type Line, type Manifest, manifestLines, openManifest } from "./manifest.ts";
import { appOf, changedFile, manifestFile, namesOf, staging } from "./place.ts";
import { buildStates, type ChangedApp, removeFormerStates, showStates } from "./states.ts";
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
  const mark = randomBytes(6).toString("hex");
  writeFileSync(join(staging(folder), changedFile), [mark, ...changed].map((line) => `${line}\n`).join(""));
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
  const to = openManifest(join(staging(folder), manifestFile));
  if (to !== null) {
    const from = openManifest(join(folder, manifestFile));
    try {
      showAll(folder, { from, to });
    } finally {
      to.close();
      from?.close();
    }
    syncSystem(folder);
    move(folder, manifestFile);
  }
  rmSync(staging(folder), { recursive: true, force: true });
  return to !== null;
}

/** What links to something comes after it: apps, whole each, then lists; what nothing links to any more goes last. */
function showAll(folder: string, { from, to }: { from: Manifest | null; to: Manifest }): void {
  const { mark, changed } = waitingIn(folder);
  const apps = changedApps({ from, to, changed }).map((app) => ({ ...app, mark }));
  for (const app of apps) buildStates(folder, app);
  syncSystem(folder);
  for (const app of apps) showStates(folder, app);
  for (const [key, line] of to.lines)
    if (appOf(line.part) === null && changed.has(key))
      for (const name of namesOfLine(line)) move(folder, name);
  for (const app of apps) removeFormerStates(folder, app);
  for (const [key, line] of from?.lines ?? []) {
    if (appOf(line.part) !== null) continue;
    const standing = new Set(namesOfLine(to.lines.get(key)));
    for (const name of namesOfLine(line))
      if (!standing.has(name)) rmSync(join(folder, name), { force: true });
  }
}

/** The apps of which files wait, or a line was added, changed or taken away. */
function changedApps({
  from,
  to,
  changed,
}: {
  from: Manifest | null;
  to: Manifest;
  changed: ReadonlySet<string>;
}): Omit<ChangedApp, "mark">[] {
  const former = byApp(from);
  const lines = byApp(to);
  const isChanged = (key: string) => {
    const [before, after] = [from?.lines.get(key), to.lines.get(key)];
    return before === undefined || after === undefined || !isSameLine(before, after) || changed.has(key);
  };
  const apps = new Set<string>();
  for (const key of [...to.lines.keys(), ...(from?.lines.keys() ?? [])]) {
    const app = appOf(key);
    if (app !== null && isChanged(key)) apps.add(app);
  }
  return [...apps].map((app) => ({ app, former: former.get(app) ?? [], lines: lines.get(app) ?? [] }));
}

function byApp(manifest: Manifest | null): ReadonlyMap<string, Line[]> {
  const found = new Map<string, Line[]>();
  for (const line of manifest?.lines.values() ?? []) {
    const app = appOf(line.part);
    if (app === null) continue;
    const lines = found.get(app);
    if (lines === undefined) found.set(app, [line]);
    else lines.push(line);
  }
  return found;
}

const namesOfLine = (line: Line | undefined): string[] =>
  Object.keys(filesIn(line)).flatMap((path) => namesOf(path, line?.from ?? null));

/** Moves what waits at a name to its place; what has moved already is left. */
function move(folder: string, name: string): void {
  const to = join(folder, name);
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(join(staging(folder), name), to);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** The mark of the export whose files wait, and the keys of the parts of which they are. */
function waitingIn(folder: string): { readonly mark: string; readonly changed: ReadonlySet<string> } {
  const [mark = "", ...changed] = readFileSync(join(staging(folder), changedFile), "utf8").split("\n");
  return { mark, changed: new Set(changed) };
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
