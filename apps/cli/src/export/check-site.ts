// Whether a site still is what was exported: every file is read, and what is compressed is unpacked.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { isMissing } from "./failed-with.ts";
import { filesIn, type Manifest } from "./manifest.ts";
import { isPacked, placeOf } from "./place.ts";

export interface Difference {
  readonly file: string;
  readonly is: "missing" | "changed";
}

const asTheyAre = [{ encoding: "", open: (body: Buffer): Buffer => body }];
const packed = [
  ...asTheyAre,
  { encoding: ".br", open: (body: Buffer): Buffer => brotliDecompressSync(body) },
  { encoding: ".gz", open: (body: Buffer): Buffer => gunzipSync(body) },
];

/** Files that are not what the manifest says, in its order. Pages whose instant is not after `at` have moved. */
export function* differences(
  folder: string,
  { manifest, at, onPart }: { manifest: Manifest; at: number; onPart: (done: number, all: number) => void },
): Generator<Difference> {
  const moved = new Set(
    [...manifest.lines.values()].filter(({ from }) => from !== null && from <= at).map(({ part }) => part),
  );
  let done = 0;
  for (const line of manifest.lines.values()) {
    onPart(++done, manifest.lines.size);
    if (moved.has(line.part) && (line.from === null || line.from <= at)) continue;
    for (const [path, digest] of Object.entries(filesIn(line)))
      for (const { encoding, open } of isPacked(path) ? packed : asTheyAre) {
        const file = placeOf(line, path, encoding);
        const is = stateOf(join(folder, file), { digest, open });
        if (is !== "same") yield { file, is };
      }
  }
}

function stateOf(
  path: string,
  { digest, open }: { digest: string; open: (body: Buffer) => Buffer },
): Difference["is"] | "same" {
  let body: Buffer;
  try {
    body = readFileSync(path);
  } catch (error) {
    if (isMissing(error)) return "missing";
    throw error;
  }
  try {
    return createHash("sha256").update(open(body)).digest("hex") === digest ? "same" : "changed";
  } catch {
    // What cannot be unpacked is not what was packed.
    return "changed";
  }
}
