import { closeSync, openSync, readSync } from "node:fs";

const chunkSize = 1 << 20;
const lineBreak = 0x0a;

/**
 * The lines of a file without their line breaks, read as they are asked for: a restore holds the database still, and
 * waits for nothing meanwhile.
 */
export function* linesOf(path: string): Generator<Uint8Array> {
  const handle = openSync(path, "r");
  try {
    let rest: Buffer[] = [];
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkSize);
      const read = readSync(handle, chunk, 0, chunkSize, null);
      if (read === 0) break;
      const bytes = chunk.subarray(0, read);
      let from = 0;
      for (let at = bytes.indexOf(lineBreak); at !== -1; at = bytes.indexOf(lineBreak, from)) {
        yield Buffer.concat([...rest, bytes.subarray(from, at)]);
        rest = [];
        from = at + 1;
      }
      if (from < read) rest.push(bytes.subarray(from));
    }
    if (rest.length > 0) yield Buffer.concat(rest);
  } finally {
    closeSync(handle);
  }
}
