// The web component that other sites run, as its package was built.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { script } from "../public/headers.ts";
import type { Question } from "../public/question.ts";
import { send } from "../public/send.ts";
import type { Shelf } from "../public/shelf.ts";

/** `/embed.js`: one address for ever, so that a mended script reaches every site within an hour; asked again, 304. */
export async function answerEmbed({ variants }: Shelf, question: Question): Promise<void> {
  const variant = await variants.load("embed.js", question.encoding, () =>
    readFile(createRequire(import.meta.url).resolve("@pilu/embed/embed.js"), "utf8"),
  );
  send(question, variant, {
    format: "json",
    headers: script,
    cacheControl: "public, max-age=3600",
    vary: "Accept-Encoding",
  });
}
