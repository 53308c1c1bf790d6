import { renderTaxonomyCsv } from "@pilu/disclosure";
import { Problem } from "@pilu/schema";
import { dataSet, taxonomyVersions } from "@pilu/schema/taxonomy";
import type { Page } from "./addresses.ts";

export const taxonomyFormats = ["json", "csv"] as const;
export type TaxonomyFormat = (typeof taxonomyFormats)[number];

/** A version of the taxonomy with its crosswalks, for ever the same. Refused with `page.unknown` for any other. */
export function taxonomyPage({ version, format }: { version: string; format: TaxonomyFormat }): string {
  if (!taxonomyVersions.includes(version)) throw new Problem("page.unknown");
  return format === "json" ? JSON.stringify(dataSet(version)) : renderTaxonomyCsv(version);
}

/** Every version in every format. */
export function taxonomyAddresses(): Page[] {
  return taxonomyVersions.flatMap((version) =>
    taxonomyFormats.map((format) => ({
      address: `/taxonomy/${version}.${format}`,
      text: async () => taxonomyPage({ version, format }),
    })),
  );
}
