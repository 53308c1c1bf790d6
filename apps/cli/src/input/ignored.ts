import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import ignore, { type Ignore } from "ignore";

/** The `.gitignore` of one folder. */
interface Rules {
  readonly base: string;
  readonly matcher: Ignore;
}

/** Rules from the outermost folder inwards; of those that say something of a path the innermost is right. */
export type Ignoring = readonly Rules[];

// What package managers and builds write: copies of lockfiles of others lie there.
const neverRead = new Set([
  ".git",
  ".hg",
  ".svn",
  "node_modules",
  "bower_components",
  "oh_modules",
  "miniprogram_npm",
  ".yarn",
  ".pnpm-store",
  "Pods",
  "Carthage",
  "DerivedData",
  ".build",
  ".gradle",
  ".dart_tool",
  ".symlinks",
  ".next",
  ".expo",
  "unpackage",
  "build",
  "dist",
]);

/** Whether a walk leaves out the folder of this name wherever it lies. */
export function isNeverRead(name: string): boolean {
  return neverRead.has(name);
}

/** `outer` with the rules of `folder` itself. */
export function withRulesOf(folder: string, outer: Ignoring): Ignoring {
  const file = join(folder, ".gitignore");
  try {
    if (!existsSync(file)) return outer;
    return [
      ...outer,
      { base: folder, matcher: ignore({ ignorecase: false }).add(readFileSync(file, "utf8")) },
    ];
  } catch {
    // A file of rules that cannot be read hides nothing.
    return outer;
  }
}

/** The rules of the folders above `folder`, up to the top of its repository; none where they hide `folder` itself. */
export function rulesAbove(folder: string): Ignoring {
  const above: string[] = [];
  let at = resolve(folder);
  while (!existsSync(join(at, ".git"))) {
    if (dirname(at) === at) return [];
    at = dirname(at);
    above.unshift(at);
  }
  const rules = above.reduce<Ignoring>((outer, one) => withRulesOf(one, outer), []);
  return isIgnored({ path: resolve(folder), isFolder: true }, rules) ? [] : rules;
}

export function isIgnored({ path, isFolder }: { path: string; isFolder: boolean }, rules: Ignoring): boolean {
  let verdict = false;
  for (const { base, matcher } of rules) {
    const place = relative(base, path).split(sep).join("/");
    const { ignored, unignored } = matcher.test(isFolder ? `${place}/` : place);
    verdict = ignored || (verdict && !unignored);
  }
  return verdict;
}
