// New files take their places. From the instant at which the new manifest lies whole among them, what is left to do
// follows from what lies there: whoever comes after an interruption finishes it, or throws away what was cut short.
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { filesIn, readManifest } from "./manifest.ts";
import { manifestFile, namesOf, staging } from "./place.ts";
import { syncFiles, syncSystem } from "./sync.ts";

/** Makes the files that wait durable, and then the decision that they are the site. */
export function decide(folder: string, manifest: string): void {
  const path = join(staging(folder), manifestFile);
  mkdirSync(dirname(path), { recursive: true });
  syncFiles(staging(folder));
  const handle = openSync(path, "w");
  try {
    writeFileSync(handle, manifest);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Finishes what was decided; what was not is thrown away. True where there was something to finish. */
export function settle(folder: string): boolean {
  const to = readManifest(join(staging(folder), manifestFile));
  if (to !== null) {
    const from = readManifest(join(folder, manifestFile));
    const waiting = new Set(waitingIn(staging(folder)));
    const move = mover(folder);
    // Versions come first in a manifest, then pages, then lists: nothing links to what is not there yet.
    for (const line of to.lines.values())
      for (const path of Object.keys(filesIn(line)))
        for (const name of namesOf(path, line.from)) if (waiting.has(name)) move(name);
    for (const [key, line] of from?.lines ?? []) {
      const after = to.lines.get(key);
      if (after?.text === line.text) continue;
      const standing = filesIn(after);
      for (const path of Object.keys(filesIn(line)).filter((one) => standing[one] === undefined))
        for (const name of namesOf(path, line.from)) rmSync(join(folder, name), { force: true });
    }
    syncSystem(folder);
    move(manifestFile);
  }
  rmSync(staging(folder), { recursive: true, force: true });
  return to !== null;
}

function mover(folder: string): (name: string) => void {
  const made = new Set<string>();
  return (name) => {
    const to = join(folder, name);
    const parent = dirname(to);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    renameSync(join(staging(folder), name), to);
  };
}

function waitingIn(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));
}
