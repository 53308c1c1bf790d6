import { z } from "zod";

// What no text may hold: U+0000 (PostgreSQL refuses it, SQLite keeps it), C0 except newline, C1,
// line and paragraph separators, lone surrogates, and the bidi controls with which a name can be made to read as another.
const refused =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters we refuse
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function text(maximum: number) {
  return z
    .string()
    .trim()
    .min(1, { error: "text.empty" })
    .max(maximum, { error: "text.too-long" })
    .refine((value) => !refused.test(value), { error: "text.control-character" });
}

/** A name or a short phrase: 1 to 200 characters on one line. */
export const Line = text(200).refine((value) => !value.includes("\n"), { error: "text.line-break" });
export type Line = z.infer<typeof Line>;

/** A paragraph: 1 to 4,000 characters, line breaks allowed. */
export const Prose = text(4000);
export type Prose = z.infer<typeof Prose>;
