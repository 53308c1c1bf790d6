import { Problem } from "@pilu/schema/problem";

/** Encodings a person may name for a file that is not UTF-8. `gb18030` reads GBK and GB 2312 too. */
export const encodings = ["utf-8", "gb18030", "utf-16le", "utf-16be"] as const;
export type Encoding = (typeof encodings)[number];

/**
 * The text of `bytes`. Only UTF-8 is taken without being told: other encodings can be guessed, and a wrong guess turns
 * a policy into nonsense that nobody notices. Throws a Problem: `input.encoding` with what it looks like,
 * `input.truncated`, `input.binary`, `input.empty`.
 */
export function decodeText(
  bytes: Uint8Array,
  { path, encoding }: { path: string; encoding?: Encoding },
): string {
  const text = decoded(bytes, { path, encoding: encoding ?? "utf-8" });
  const shown = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (shown.trim() === "") throw new Problem("input.empty", { path });
  if (shown.includes("\u0000")) {
    const looks = encoding === undefined ? lookOf(bytes) : null;
    throw looks === null
      ? new Problem("input.binary", { path })
      : new Problem("input.encoding", { path, encoding: looks });
  }
  // Line ends of all three systems; neither line nor column of anything changes.
  return shown.replace(/\r\n?/g, "\n");
}

function decoded(bytes: Uint8Array, { path, encoding }: { path: string; encoding: Encoding }): string {
  const text = strictly(bytes, encoding);
  if (text !== null) return text;
  const begun = encoding === "utf-8" ? withoutLastCharacter(bytes) : null;
  if (begun !== null) throw new Problem("input.truncated", { path, line: begun.split("\n").length });
  const looks = lookOf(bytes);
  if (looks === null) throw new Problem("input.binary", { path });
  throw new Problem("input.encoding", { path, encoding: looks });
}

function strictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The text before a last character of UTF-8 that lacks bytes; null where something else is wrong. */
function withoutLastCharacter(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return text === "" || controls.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** What the bytes look like when they are no UTF-8; null where they look like no text. */
function lookOf(bytes: Uint8Array): Exclude<Encoding, "utf-8"> | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // ASCII in UTF-16 has a zero in every other byte, and in no other.
  if (odd > head.length / 8 && even === 0) return "utf-16le";
  if (even > head.length / 8 && odd === 0) return "utf-16be";
  if (even + odd > 0) return null;
  const text = strictly(bytes, "gb18030");
  return text !== null && !controls.test(text) ? "gb18030" : null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: text holds none of these
const controls = /[\u0000-\u0008\u000e-\u001f]/;
