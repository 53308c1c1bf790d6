import { Problem } from "@pilu/schema/problem";
import { type AsyncFlateStreamHandler, Unzip, type UnzipDecoderConstructor, UnzipInflate } from "fflate";

/**
 * Unpacks raw DEFLATE data (RFC 1951), as `inflateRawSync` of Node's zlib does in a fifth of the time that our own takes.
 * Throws a RangeError where it would be more than `most` bytes, any other error where the data is damaged.
 */
export type Inflate = (packed: Uint8Array, most: number) => Uint8Array<ArrayBuffer>;

/** Bytes that all parts read from one archive may have together; a policy or list of 500 pages has a tenth. */
const largest = 33_554_432;
/** Parts an archive may list. */
const most = 4096;
// What is given to the inflater at once: it can grow to a thousand times as much before it is looked at again.
const step = 16_384;

/**
 * The parts of a ZIP archive (DOCX, XLSX) whose names `wanted` accepts. What is unpacked is counted as it grows, not
 * as the archive claims. Throws a Problem: `input.archive` for a damaged one, `input.too-large`.
 */
export function unzip(
  bytes: Uint8Array,
  {
    path,
    wanted,
    inflate,
  }: { path: string; wanted: (name: string) => boolean; inflate?: Inflate | undefined },
): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  let listed = 0;
  const reader = new Unzip((file) => {
    listed += 1;
    if (listed > most) throw new Problem("input.too-large", { path, maximum: largest });
    if (!wanted(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      // What is thrown here comes back as the next error.
      if (error instanceof Problem) throw error;
      if (error !== null) throw new Problem("input.archive", { path }, { cause: error });
      total += chunk.length;
      if (total > largest) throw new Problem("input.too-large", { path, maximum: largest });
      chunks.push(chunk);
      if (isLast) parts.set(file.name, joined(chunks));
    };
    file.start();
  });
  const decoder =
    inflate === undefined
      ? { of: UnzipInflate, step }
      : { of: decoderOf((packed) => inflate(packed, largest - total), { path }), step: bytes.length };
  reader.register(decoder.of);
  try {
    for (let at = 0; at < bytes.length; at += decoder.step)
      reader.push(bytes.subarray(at, at + decoder.step), at + decoder.step >= bytes.length);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem("input.archive", { path }, { cause: error });
  }
  return parts;
}

/** Unpacks a part all at once. */
function decoderOf(
  unpack: (packed: Uint8Array) => Uint8Array<ArrayBuffer>,
  { path }: { path: string },
): UnzipDecoderConstructor {
  return class {
    static readonly compression = 8;
    readonly compression = 8;
    declare ondata: AsyncFlateStreamHandler;
    private readonly chunks: Uint8Array[] = [];

    push(chunk: Uint8Array, isLast: boolean): void {
      this.chunks.push(chunk);
      if (!isLast) return;
      try {
        this.ondata(null, unpack(joined(this.chunks)), true);
      } catch (error) {
        throw error instanceof RangeError
          ? new Problem("input.too-large", { path, maximum: largest })
          : error;
      }
    }
  };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [first] = chunks;
  if (first !== undefined && chunks.length === 1) return first;
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
