import type { AnyDisclosure } from "@pilu/schema";
import { renderCycloneDxJson } from "./cyclonedx/json.ts";
import { renderCycloneDxXml } from "./cyclonedx/xml.ts";
import { renderDpv } from "./dpv/json-ld.ts";
import { renderFides } from "./fides/manifest.ts";

/** What a document is given to other programs as, by the end of its address; each has every language in it. */
export const exchanges = ["cdx.json", "cdx.xml", "dpv.jsonld", "fides.yaml"] as const;
export type Exchange = (typeof exchanges)[number];

/** The document in an exchange format; `base` is the address of the app's pages. */
export function renderExchange(
  document: AnyDisclosure,
  { format, base }: { format: Exchange; base: string },
): string {
  switch (format) {
    case "cdx.json":
      return renderCycloneDxJson(document);
    case "cdx.xml":
      return renderCycloneDxXml(document);
    case "dpv.jsonld":
      return renderDpv(document, { base });
    case "fides.yaml":
      return renderFides(document);
  }
}
