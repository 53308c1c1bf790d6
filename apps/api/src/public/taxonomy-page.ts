import { taxonomyPage } from "@pilu/core";
import type { Address } from "./address.ts";
import { forEver } from "./lifetime.ts";
import type { Question } from "./question.ts";
import { send } from "./send.ts";
import type { Shelf } from "./shelf.ts";

/** A version of the taxonomy as data. Throws `page.unknown` for a version that was never published. */
export async function answerTaxonomy(
  { variants }: Pick<Shelf, "variants">,
  { address, question }: { address: Extract<Address, { page: "taxonomy" }>; question: Question },
): Promise<void> {
  const { version, format } = address;
  const text = async () => taxonomyPage({ version, format });
  const variant = await variants.load(`taxonomy ${version} ${format}`, question.encoding, text);
  send(question, variant, {
    format,
    cacheControl: forEver,
    vary: "Accept-Encoding",
    fileName: `pilu-taxonomy-${version}.${format}`,
  });
}
