import type { VersionPointer } from "@pilu/db";
import type { Publisher } from "../disclosure/read.ts";

export type Pointer = VersionPointer;

/** An app that publishes, with all its versions by number. */
export interface Line {
  readonly app: Publisher;
  readonly versions: readonly Pointer[];
}
