import type { BuildKind } from "../build/kind.ts";

/** Where a build file lies, with slashes, and what it is. */
export interface Place {
  readonly path: string;
  readonly kind: BuildKind;
}

const ofNode: readonly BuildKind[] = ["package-lock.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock"];
const beside: Readonly<Partial<Record<BuildKind, readonly BuildKind[]>>> = {
  Podfile: ["Podfile.lock"],
  "oh-package.json5": ["oh-package-lock.json5"],
  "build.gradle": ["gradle.lockfile"],
  "build.gradle.kts": ["gradle.lockfile"],
};

/**
 * Whether a lockfile among `others` says all that this manifest does, and better: beside it, for Node in a folder above
 * (workspaces share one), for a version catalogue anywhere in its project.
 */
export function isOvershadowed({ path, kind }: Place, others: readonly Place[]): boolean {
  const folder = folderOf(path);
  if (kind === "package.json")
    return others.some((one) => ofNode.includes(one.kind) && isWithin(folder, folderOf(one.path)));
  if (kind === "libs.versions.toml") {
    const project = folder.replace(/(^|\/)gradle$/, "");
    return others.some((one) => one.kind === "gradle.lockfile" && isWithin(folderOf(one.path), project));
  }
  const locks = beside[kind] ?? [];
  return others.some((one) => locks.includes(one.kind) && folderOf(one.path) === folder);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function isWithin(folder: string, outer: string): boolean {
  return outer === "" || folder === outer || folder.startsWith(`${outer}/`);
}
