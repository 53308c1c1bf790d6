import type { Build, BuildInput } from "./package.ts";
import { readYarnBerry } from "./yarn-berry.ts";
import { readYarnClassic } from "./yarn-classic.ts";

/** Reads a yarn.lock: of Yarn 1 in a form of its own, of later ones in YAML with a head `__metadata`. */
export function readYarnLock(input: BuildInput): Build {
  return /^__metadata:/m.test(input.text) ? readYarnBerry(input) : readYarnClassic(input);
}
