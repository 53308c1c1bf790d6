import { type InputFault, largestInput } from "@pilu/intake";
import type { Fault } from "@pilu/schema";
import { message } from "@pilu/schema/messages";
import type { Session } from "../session.ts";
import type { WordKey } from "../words/index.ts";

/** Why an input could not be read, or not in full. `line` counts from 1 where the place is known. */
export interface Failure {
  readonly path: string;
  readonly line: number | null;
  readonly code: "input.unreadable" | "input.none" | InputFault["code"];
  /** What was expected there, or what the system said; a text of the command has it as a sentence. */
  readonly because: WordKey | null;
  /** What a file of no known format holds. */
  readonly found?: WordKey;
  /** What the system said, where the command has no text for it. */
  readonly detail?: string;
}

const reasons: Readonly<Record<string, WordKey>> = {
  ENOENT: "reason.missing",
  ENOTDIR: "reason.missing",
  EACCES: "reason.forbidden",
  EPERM: "reason.forbidden",
  ELOOP: "reason.loop",
  ENAMETOOLONG: "reason.long-name",
};

/** A failure for what the file system threw. */
export function unreadable(path: string, error: unknown): Failure {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return { path, line: null, code: "input.unreadable", because: reasons[code] ?? null, detail: code };
}

export function failureOf({ path, line, code, expected, found }: InputFault): Failure {
  return {
    path,
    line: code === "input.malformed" ? line : null,
    code,
    because: `expected.${expected}`,
    ...(found === undefined ? {} : { found: `found.${found}` as const }),
  };
}

/** One line: the file, the line, what was expected or found, and how to mend it. */
export function failureLine(failure: Failure, { locale, word }: Session): string {
  const { path, line } = failure;
  const said = message({ code: failure.code, path: "", facts: factsOf(failure, word) }, locale);
  return `${path}${line === null ? "" : `:${line}`}: ${said}`;
}

function factsOf({ line, code, because, found, detail }: Failure, word: Session["word"]): Fault["facts"] {
  if (code === "input.too-large") return { maximum: largestInput };
  const said = because === null ? detail : word(because);
  return {
    ...(line === null ? {} : { line }),
    ...(found === undefined ? {} : { found: word(found) }),
    ...(said === undefined ? {} : { [code === "input.unreadable" ? "reason" : "expected"]: said }),
  };
}
