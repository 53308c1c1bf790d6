import { type BuildKind, baseName } from "./package.ts";

/**
 * Whether a file of this name is worth opening when a folder is walked; what it is, its content decides.
 * `Podfile.lock`, `gradle.lockfile`, `gradle/dependency-locks/*.lockfile`, `package-lock.json` and their variants.
 */
export function mayBeBuild(name: string): boolean {
  return /(^podfile.*\.lock|\.lockfile|^package-lock([._-]\w+)?\.json|^npm-shrinkwrap\.json)$/i.test(name);
}

const gradleLine = /^[^\s:#=]+:[^\s:=]+:[^\s:=]+=\S*[ \t]*\r?$/m;
const bareLine = /^[^\s:#="'{}[\]]+:[^\s:=]+:[^\s:=]+[ \t]*\r?$/m;

/** What kind of build file this is, by how its text begins; the name decides where the text does not. Null: none. */
export function detect({ path, head }: { path: string; head: string }): BuildKind | null {
  const start = head.replace(/^\uFEFF/, "");
  const name = baseName(path);
  if (/^\s*\{/.test(start)) return isNpm(start, name) ? "package-lock.json" : null;
  if (/^(PODS|SPEC REPOS|SPEC CHECKSUMS|PODFILE CHECKSUM|COCOAPODS):/m.test(start)) return "Podfile.lock";
  if (gradleLine.test(start) || /^empty=/m.test(start)) return "gradle.lockfile";
  if (/\.lockfile$/i.test(name) && bareLine.test(start)) return "gradle.lockfile";
  if (/^podfile.*\.lock$/i.test(name)) return "Podfile.lock";
  if (/(^|-)gradle\.lockfile$/i.test(name) || /dependency-locks[\\/][^\\/]+\.lockfile$/.test(path))
    return "gradle.lockfile";
  return isNpmName(name) ? "package-lock.json" : null;
}

const isNpmName = (name: string) => /^(\.?package-lock.*|npm-shrinkwrap)\.json$/i.test(name);

function isNpm(start: string, name: string): boolean {
  // Bun and OHPM have a lockfileVersion too.
  if (/"lockfileVersion"\s*:\s*\d+\s*,\s*"workspaces"|"specifiers"\s*:\s*\{/.test(start)) return false;
  if (isNpmName(name)) return true;
  return /"lockfileVersion"\s*:/.test(start) && /"(packages|dependencies|requires)"\s*:/.test(start);
}
