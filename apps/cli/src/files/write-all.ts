import { randomUUID } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Problem } from "@pilu/schema/problem";
import type { Session } from "../session.ts";
import type { WordKey } from "../words/index.ts";

/** A file to write, by its name within the folder. */
export interface NewFile {
  readonly name: string;
  readonly text: string | Uint8Array;
}

/**
 * Writes all of `files` into `folder` (made when absent) or none: each is written whole beside its place first, and only
 * then do they take their names. Throws `output.unwritable`. Gives the paths.
 */
export function writeAll(folder: string, files: readonly NewFile[], session: Session): string[] {
  const mark = randomUUID();
  const staged: { readonly from: string; readonly to: string }[] = [];
  let made: string | undefined;
  try {
    made = mkdirSync(folder, { recursive: true });
    for (const { name, text } of files) {
      const place = { from: join(folder, `.${name}.${mark}.tmp`), to: join(folder, name) };
      mustNotBeFolder(place.to);
      writeWhole(place.from, text);
      staged.push(place);
    }
    for (const { from, to } of staged) renameSync(from, to);
    return staged.map(({ to }) => to);
  } catch (error) {
    for (const { from } of staged) rmSync(from, { force: true });
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw unwritable(folder, error, session);
  }
}

function writeWhole(path: string, text: string | Uint8Array): void {
  const handle = openSync(path, "wx");
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}

function mustNotBeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw Object.assign(new Error(path), { code: "EISDIR" });
}

const reasons: Readonly<Record<string, WordKey>> = {
  EEXIST: "reason.not-folder",
  ENOTDIR: "reason.not-folder",
  EISDIR: "reason.is-folder",
  EACCES: "reason.forbidden",
  EPERM: "reason.forbidden",
  EROFS: "reason.forbidden",
  ENOSPC: "reason.full",
  ENAMETOOLONG: "reason.long-name",
};

/** A failure of the file system as `output.unwritable`; anything else as it is. */
export function unwritable(path: string, error: unknown, { word }: Session): unknown {
  if (!(error instanceof Error) || error instanceof Problem || !("code" in error)) return error;
  const code = String(error.code);
  const key = reasons[code];
  return new Problem(
    "output.unwritable",
    { path, reason: key === undefined ? code : word(key) },
    { cause: error },
  );
}
