import type { IgnoreReason, PrivacyManifest } from "@pilu/schema";
import type { InputFault } from "./fault.ts";
import type { BuildKind } from "./kind.ts";

/** One package that a build names. */
export interface Package {
  /** Type of the package URL: `maven`, `cocoapods`, `npm`, `swift`, `carthage`, `pub`, `ohpm`, what an SBOM says, or `generic`. */
  readonly ecosystem: string;
  /** As the ecosystem spells it: `com.amap.api:location`, `Sentry`, `@sentry/browser`, `github.com/owner/repository`. */
  readonly name: string;
  /** What was resolved; in a file that only declares, the range as it was written. */
  readonly version: string | null;
  /** Asked for by the app itself; null where the file does not say. */
  readonly direct: boolean | null;
  /** Why it does not reach users' devices; null when it does. */
  readonly notShipped: IgnoreReason | null;
  /** The flavours of an Android app that have it; left out where there are none, or the file does not say. */
  readonly variants?: readonly string[];
  /** A folder of the project itself: first party, unless the catalogue knows better. */
  readonly isOwn?: true;
}

/** A service that an SBOM says the app talks to. */
export interface Service {
  readonly name: string;
  readonly provider: string | null;
  readonly endpoints: readonly string[];
}

/** Something that was read all the same but that a person should know of. `line` counts from 1. */
export interface Note {
  readonly line: number;
  readonly about: NoteAbout;
  readonly name: string;
}
/** An alias of a version catalogue, archives in a folder, a call that adds packages, quirks of privacy manifests, an end that seems to be missing. */
type NoteAbout = "alias" | "archive" | "script" | "not-a-list" | "unknown-key" | "missing-key" | "cut-off";

/** What was read from one file. A file with a fault still gives the packages that could be read. */
export interface Build {
  /** Null where it is no build file that we read. */
  readonly kind: BuildKind | null;
  readonly packages: readonly Package[];
  readonly faults: readonly InputFault[];
  readonly notes?: readonly Note[];
  readonly services?: readonly Service[];
  /** Of an Apple privacy manifest: what it declares. */
  readonly privacyManifest?: PrivacyManifest;
}

/** A file to read: its path as people should see it, and its text. */
export interface BuildInput {
  readonly path: string;
  readonly text: string;
  /** The text of the package.json beside a yarn.lock, which does not tell what is for development. */
  readonly manifest?: string;
  /** What a binary property list is read from. */
  readonly bytes?: Uint8Array;
}

/** Name parts of a path; files of Windows use the other slash. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? "";
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text that says something, or null. */
export function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
