// Where a program that knows this origin alone finds everything else.
import { catalogPage, discoveryPage } from "@pilu/core";
import { aMinute } from "./lifetime.ts";
import type { Listing } from "./listing.ts";
import type { Question } from "./question.ts";
import { send } from "./send.ts";
import type { Shelf } from "./shelf.ts";

export async function answerDiscovery(
  { variants, publicUrl }: Pick<Shelf, "variants" | "publicUrl">,
  { listing, question }: { listing: Listing; question: Question },
): Promise<void> {
  const isListed = !listing.isOff;
  const text = async () => discoveryPage({ publicUrl }, { isListed });
  const variant = await variants.load(`discovery ${isListed}`, question.encoding, text);
  send(question, variant, { format: "json", cacheControl: aMinute, vary: "Accept-Encoding" });
}

export async function answerCatalog(
  { variants, publicUrl }: Pick<Shelf, "variants" | "publicUrl">,
  question: Question,
): Promise<void> {
  const text = async () => catalogPage({ publicUrl });
  const variant = await variants.load("api catalog", question.encoding, text);
  send(question, variant, {
    format: "linkset",
    cacheControl: aMinute,
    vary: "Accept-Encoding",
    // RFC 9727, section 2: also for whoever asks for the headers alone.
    link: '</.well-known/api-catalog>; rel="api-catalog"',
  });
}
