import { spawnSync } from "node:child_process";
import { closeSync, fsyncSync, openSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Waits until all that was written to the file system of a folder is on the disk; false where the system cannot. */
export function syncSystem(folder: string): boolean {
  // GNU coreutils and BusyBox; elsewhere `sync` means something else.
  return process.platform === "linux" && spawnSync("sync", ["-f", folder]).status === 0;
}

/** Waits until all files below a folder are on the disk: in one call, where there is one, for it costs a fraction. */
export function syncFiles(folder: string): void {
  if (syncSystem(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    // Windows flushes only what may be written to.
    const handle = openSync(join(entry.parentPath, entry.name), "r+");
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  }
}
