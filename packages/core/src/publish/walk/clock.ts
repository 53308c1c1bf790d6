import { closeSync, openSync, readSync, writeFileSync } from "node:fs";

/**
 * The engine's clock of a walk, the same in every process: the machine's, put forward by what a file says. Days pass in
 * a walk that takes seconds.
 */
export function walkClock(file: string): { now: () => number; close: () => void } {
  const opened = openSync(file, "r");
  const bytes = Buffer.alloc(8);
  return {
    now: () => {
      readSync(opened, bytes, 0, 8, 0);
      return Date.now() + bytes.readDoubleLE(0);
    },
    close: () => closeSync(opened),
  };
}

/** Puts the clock so far forward, in ms altogether. */
export function putForward(file: string, ms: number): void {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(ms, 0);
  writeFileSync(file, bytes, { flag: "r+" });
}
