import { siteOf } from "@pilu/disclosure";
import type { Sdk } from "@pilu/schema";

/** The sites that an SDK's links and domains are on. */
export function sitesOf({ links, coordinates }: Pick<Sdk, "links" | "coordinates">): string[] {
  const hosts = coordinates.domains.map((domain) => `https://${domain.replace(/^\*\./, "")}/`);
  const all = [links.policy, links.site, links.documentation, ...hosts].map(siteOf);
  return [...new Set(all.flatMap((site) => site ?? []))];
}
