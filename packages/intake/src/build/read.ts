import { detect } from "./detect.ts";
import { readGradleLock } from "./gradle.ts";
import { type Build, type BuildInput, type BuildKind, type InputFault, lineAt } from "./package.ts";
import { readPackageLock } from "./package-lock.ts";
import { readPodfileLock } from "./podfile.ts";

const readers: Readonly<Record<BuildKind, (input: BuildInput) => Build>> = {
  "gradle.lockfile": readGradleLock,
  "Podfile.lock": readPodfileLock,
  "package-lock.json": readPackageLock,
};

/** In characters. A lockfile of 5,000 packages has 3 million; twenty times that is no lockfile. */
export const largestInput = 67_108_864;

/** What a merge leaves behind, and bytes that were no text. */
const conflict = /^(?:<{7}|\|{7}|>{7})(?: |\r?$)|^={7}\r?$/m;
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what gives a binary file away
const binary = /[\u0000\ufffd]/;

/**
 * Reads one build file of any kind we know, told by its content. What cannot be read is a fault with its line and what
 * was expected there; nothing is thrown. `kind` is null for a file that is none.
 */
export function readBuild({ path, text: given }: BuildInput): Build {
  const text = given.startsWith("\uFEFF") ? given.slice(1) : given;
  const kind = detect({ path, head: text.slice(0, 65_536) });
  const refuse = (code: InputFault["code"], expected: InputFault["expected"], at = 0): Build => ({
    kind,
    packages: [],
    faults: [{ code, path, line: lineAt(text, at), expected }],
  });
  if (text.length > largestInput) return refuse("input.too-large", "smaller-file");
  const notText = binary.exec(text);
  if (notText !== null) return refuse("input.malformed", "text", notText.index);
  if (kind === null) return refuse("input.unknown-format", "known-format");
  const merge = conflict.exec(text);
  if (merge !== null) return refuse("input.malformed", "no-conflict-marks", merge.index);
  return readers[kind]({ path, text });
}
