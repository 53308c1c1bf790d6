import { type Dirent, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { mayBeBuild } from "@pilu/intake";
import { type Failure, unreadable } from "./failure.ts";
import { type Ignoring, isIgnored, isNeverRead, rulesAbove, withRulesOf } from "./ignored.ts";

export interface Walked {
  /** Paths of files that may be builds, as they are shown: `folder` as given, and the way below it. */
  readonly files: readonly string[];
  readonly failures: readonly Failure[];
}

/** Looks below `folder` for files that may be builds. Links are not followed, so a walk always ends. */
export function walk(folder: string): Walked {
  const top = resolve(folder);
  const files: string[] = [];
  const failures: Failure[] = [];
  const shown = (path: string) => join(folder, relative(top, path));
  const waiting: { path: string; rules: Ignoring }[] = [{ path: top, rules: rulesAbove(top) }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    let entries: Dirent[];
    try {
      entries = readdirSync(next.path, { withFileTypes: true });
    } catch (error) {
      failures.push(unreadable(shown(next.path), error));
      continue;
    }
    const rules = withRulesOf(next.path, next.rules);
    for (const entry of entries) {
      const path = join(next.path, entry.name);
      const isFolder = entry.isDirectory();
      const isWanted = isFolder ? !isNeverRead(entry.name) : entry.isFile() && mayBeBuild(entry.name);
      if (!isWanted || isIgnored({ path, isFolder }, rules)) continue;
      if (isFolder) waiting.push({ path, rules });
      else files.push(shown(path));
    }
  }
  return { files: files.sort(), failures };
}
