import { schemaPage } from "@pilu/core";
import type { Question } from "./question.ts";
import { send } from "./send.ts";
import type { Shelf } from "./shelf.ts";

/** The JSON Schema of published documents. */
export async function answerSchema({ variants, publicUrl }: Shelf, question: Question): Promise<void> {
  const text = async () => schemaPage({ publicUrl });
  const variant = await variants.load("schema disclosure 1", question.encoding, text);
  send(question, variant, {
    format: "json",
    cacheControl: "public, max-age=86400",
    vary: "Accept-Encoding",
  });
}
