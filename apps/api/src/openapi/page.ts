import { aMinute } from "../public/lifetime.ts";
import type { Question } from "../public/question.ts";
import { send } from "../public/send.ts";
import type { Shelf } from "../public/shelf.ts";
import { describeInterface } from "./description.ts";

/** The description of this interface, as OpenAPI 3.1. */
export async function answerOpenApi(
  { variants, publicUrl }: Pick<Shelf, "variants" | "publicUrl">,
  question: Question,
): Promise<void> {
  const text = async () => JSON.stringify(describeInterface(publicUrl));
  const variant = await variants.load("openapi", question.encoding, text);
  send(question, variant, { format: "json", cacheControl: aMinute, vary: "Accept-Encoding" });
}
