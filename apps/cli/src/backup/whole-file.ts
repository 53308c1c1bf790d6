import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Bytes that are gathered before they are written. */
const gathered = 1 << 20;

/** A file that takes its name when it is whole and on the disk, and not before. */
export interface WholeFile {
  write(text: string): void;
  /** Gives it its name. */
  keep(): void;
  /** Takes it away unless it was kept. */
  end(): void;
}

/** Begins a file beside `path`, to be read by its owner alone: a backup holds what is not public. */
export function openWholeFile(path: string): WholeFile {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw Object.assign(new Error(path), { code: "EISDIR" });
  const from = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  const handle = openSync(from, "wx", 0o600);
  let parts: string[] = [];
  let length = 0;
  let isOpen = true;

  function flush(): void {
    let rest = Buffer.from(parts.join(""), "utf8");
    while (rest.length > 0) rest = rest.subarray(writeSync(handle, rest));
    parts = [];
    length = 0;
  }

  return {
    write(text) {
      parts.push(text);
      length += text.length;
      if (length >= gathered) flush();
    },
    keep() {
      flush();
      fsyncSync(handle);
      closeSync(handle);
      isOpen = false;
      renameSync(from, path);
    },
    end() {
      if (!isOpen) return;
      closeSync(handle);
      isOpen = false;
      rmSync(from, { force: true });
    },
  };
}
