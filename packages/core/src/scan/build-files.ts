import { sdks as catalogue, knownLibraries, wrappers } from "@pilu/catalog";
import { type Build, type Rules, readBuild, type ScanInput } from "@pilu/intake";
import type { Sdk } from "@pilu/schema";

/** A file as it was pasted or dropped; the name helps to tell its kind and may be empty. */
export interface BuildFile {
  readonly name: string;
  readonly text: string;
}

/** Reads files of a build, each for itself: what cannot be read is a fault of that file alone. */
export async function readBuildFiles(files: readonly BuildFile[]): Promise<ScanInput[]> {
  const read: { path: string; build: Build }[] = [];
  for (const { name, text } of files) read.push({ path: name, build: await readBuild({ path: name, text }) });
  return read;
}

/** What packages are judged by: the registry's own SDKs over the catalogue's. */
export function rulesWith(own: readonly Sdk[]): Rules {
  return {
    sdks: catalogue,
    wrappers,
    knownLibraries,
    overlay: { sdks: own, wrappers: {}, knownLibraries: [] },
  };
}
