/// <reference lib="es2024.string" />
// What may be stored, and what stored text is to the domain.
import { type Digest, Problem } from "@pilu/schema";

/**
 * `text`, when both engines give it back as it came. U+0000 (PostgreSQL refuses it, SQLite keeps it) and lone
 * surrogates (drivers replace them) are refused with `text.control-character`, in what is written and in what is
 * asked for.
 */
export function storable(text: string): string {
  if (text.includes("\u0000") || !text.isWellFormed()) throw new Problem("text.control-character");
  return text;
}

/** The same of several texts, which are looked at together. */
export function allStorable<T extends readonly string[]>(texts: T): T {
  // A line break between them, so that no half of a character finds its other half.
  storable(texts.join("\n"));
  return texts;
}

/** A digest column holds what a `Digest` was written to, and nothing else writes. */
export function digest(text: string): Digest {
  return text as Digest;
}

export function digestOrNull(text: string | null): Digest | null {
  return text === null ? null : digest(text);
}
