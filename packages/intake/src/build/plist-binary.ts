import type { Plist } from "./plist.ts";

/** More objects than any manifest has: what refers to its own parts over and over would grow without end. */
const mostObjects = 100_000;
const deepest = 100;

/**
 * Reads a binary property list (`bplist00`, CFBinaryPList.c of Apple's CoreFoundation): a table of offsets to objects,
 * found by a trailer of 32 bytes. Null where it is broken.
 */
export function binaryPlist(bytes: Uint8Array): Plist | null {
  try {
    return new Reader(bytes).top();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A place outside of the data throws RangeError, as DataView does. */
class Reader {
  private readonly view: DataView;
  private readonly offsetSize: number;
  private readonly refSize: number;
  private readonly count: number;
  private readonly table: number;
  private read = 0;

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const trailer = bytes.byteLength - 32;
    this.offsetSize = this.view.getUint8(trailer + 6);
    this.refSize = this.view.getUint8(trailer + 7);
    this.count = this.number(trailer + 8, 8);
    this.table = this.number(trailer + 24, 8);
  }

  top(): Plist {
    return this.object(this.number(this.view.byteLength - 16, 8), 0);
  }

  private object(reference: number, depth: number): Plist {
    this.read += 1;
    if (reference >= this.count || depth > deepest || this.read > mostObjects)
      throw new RangeError("no such object");
    const at = this.number(this.table + reference * this.offsetSize, this.offsetSize);
    const marker = this.view.getUint8(at);
    const kind = marker >> 4;
    if (kind === 0) return marker === 9;
    if (kind === 1) return this.number(at + 1, 1 << (marker & 15));
    if (kind === 2) return (marker & 15) === 2 ? this.view.getFloat32(at + 1) : this.view.getFloat64(at + 1);
    if (kind === 3) return this.view.getFloat64(at + 1);
    const { length, start } = this.sized(at, marker & 15);
    if (kind === 5) return this.text(start, { length, size: 1 });
    if (kind === 6) return this.text(start, { length, size: 2 });
    if (kind === 10) return this.list(start, { length, depth });
    if (kind === 13) return this.dictionary(start, { length, depth });
    // Data and the identifiers of archives say nothing here.
    return "";
  }

  private list(start: number, { length, depth }: { length: number; depth: number }): Plist[] {
    const values: Plist[] = [];
    for (let n = 0; n < length; n += 1) values.push(this.object(this.ref(start, n), depth + 1));
    return values;
  }

  private dictionary(start: number, { length, depth }: { length: number; depth: number }) {
    const pairs: [string, Plist][] = [];
    for (let n = 0; n < length; n += 1) {
      const key = this.object(this.ref(start, n), depth + 1);
      pairs.push([String(key), this.object(this.ref(start, length + n), depth + 1)]);
    }
    return Object.fromEntries(pairs);
  }

  private ref(start: number, n: number): number {
    return this.number(start + n * this.refSize, this.refSize);
  }

  /** A length of 15 says that an integer object with the length follows. */
  private sized(at: number, length: number): { length: number; start: number } {
    if (length !== 15) return { length, start: at + 1 };
    const size = 1 << (this.view.getUint8(at + 1) & 15);
    return { length: this.number(at + 2, size), start: at + 2 + size };
  }

  private text(start: number, { length, size }: { length: number; size: 1 | 2 }): string {
    if (start + length * size > this.view.byteLength) throw new RangeError("no such text");
    let text = "";
    for (let n = 0; n < length; n += 1)
      text += String.fromCharCode(
        size === 1 ? this.view.getUint8(start + n) : this.view.getUint16(start + 2 * n),
      );
    return text;
  }

  /** Big-endian and, as far as we need it, without sign. */
  private number(at: number, size: number): number {
    if (size < 1 || size > 16) throw new RangeError("no such size");
    let value = 0;
    for (let n = 0; n < size; n += 1) value = value * 256 + this.view.getUint8(at + n);
    return value;
  }
}
