import { jsonSchema } from "@pilu/schema/json-schema";
import type { Question } from "./question.ts";
import { send } from "./send.ts";
import type { Shelf } from "./shelf.ts";

/** The JSON Schema of published documents. */
export async function answerSchema({ variants, publicUrl }: Shelf, question: Question): Promise<void> {
  const text = async () => JSON.stringify(jsonSchema("disclosure", `${publicUrl}/schema/disclosure-1.json`));
  const variant = await variants.load("schema disclosure 1", question.encoding, text);
  send(question, variant, {
    format: "json",
    cacheControl: "public, max-age=86400",
    vary: "Accept-Encoding",
  });
}
