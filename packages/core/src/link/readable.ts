import { readText } from "@pilu/intake/policy";
import { Problem } from "@pilu/schema";
import { sha256 } from "../hash.ts";

/** Characters of a page that are kept: the longest policies known have half of that. */
const mostText = 400_000;
/** Fewer are no policy, but a page that a script would fill. */
const leastText = 200;

export interface Readable {
  readonly text: string;
  /** SHA-256 of the text without its spaces. */
  readonly hash: string;
}

/** What people read on a page; null where a program cannot: a PDF, a picture, a page made by scripts. */
export function readableIn({
  type,
  body,
  url,
}: {
  type: string;
  body: Uint8Array;
  url: string;
}): Readable | null {
  if (!/^(?:$|text\/(?:html|plain|markdown)|application\/xhtml)/i.test(type.trim())) return null;
  const path = /text\/plain/i.test(type) ? "page.txt" : "page.html";
  const encoding = encodingOf(type, body);
  try {
    const { blocks } = readText({ path, bytes: body, ...(encoding === null ? {} : { encoding }) });
    const spans = blocks.flatMap((block) =>
      block.kind === "table" ? block.rows.flatMap((row) => [...new Set(row.cells)]) : [block.span],
    );
    const text = spans
      .map((span) => span.text.replace(/\s+/g, " ").trim())
      .filter((line) => line !== "")
      .join("\n");
    if (text.length < leastText || text.length > mostText) return null;
    return { text, hash: sha256(text.normalize("NFKC").replace(/\s+/g, "")) };
  } catch (error) {
    // Bytes that are no text are nothing that can be read, of whoever's making.
    if (error instanceof Problem) return null;
    throw new Error(`the text of ${url} could not be taken apart`, { cause: error });
  }
}

/** As the answer or the page itself says; null where neither does. */
function encodingOf(type: string, body: Uint8Array): "gb18030" | "utf-8" | null {
  const start = new TextDecoder("latin1").decode(body.subarray(0, 2048));
  const [, said = ""] = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(`${type}\n${start}`) ?? [];
  if (/^(?:gb2312|gbk|gb18030|x-gbk)$/i.test(said)) return "gb18030";
  return /^utf-?8$/i.test(said) ? "utf-8" : null;
}
