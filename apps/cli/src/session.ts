import type { Locale } from "@pilu/schema";
import { localeOf } from "./locale.ts";
import { visible } from "./terminal/visible.ts";
import { type WordKey, word } from "./words/index.ts";

/** How a verb ended: fine, findings or drift, could not tell. */
export type ExitCode = 0 | 1 | 2;

type Environment = Readonly<Record<string, string | undefined>>;

/** One run of the command: who reads it, and where its words go. */
export interface Session {
  readonly locale: Locale;
  readonly environment: Environment;
  /** A text of the command in the reader's language. */
  word(key: WordKey, facts?: Readonly<Record<string, string | number>>): string;
  /** The result alone, to standard output; a long one in pieces. */
  result(text: string | Iterable<string>): void;
  /** Anything else, a line to standard error; control characters of file names are made visible. */
  say(line: string): void;
  /** Where our own fault lies, for those who mend it. */
  trace(stack: string): void;
}

export function openSession(environment: Environment): Session {
  const locale = localeOf(environment);
  return {
    locale,
    environment,
    word: (key, facts = {}) => word(locale, key, facts),
    result: writeOut,
    say: (line) => void process.stderr.write(`${visible(line)}\n`),
    trace: (stack) => void process.stderr.write(`${stack}\n`),
  };
}

function writeOut(text: string | Iterable<string>): void {
  let end = "";
  for (const piece of typeof text === "string" ? [text] : text) {
    process.stdout.write(piece);
    end = piece.at(-1) ?? end;
  }
  if (end !== "\n") process.stdout.write("\n");
}
