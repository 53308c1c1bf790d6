// What stands at well-known addresses (RFC 8615): where a program that knows the origin alone finds everything else.
import { exchanges } from "@pilu/disclosure";
import { currentTaxonomy, taxonomyVersions } from "@pilu/schema/taxonomy";
import { downloads } from "./download-page.ts";
import type { Site } from "./site.ts";
import { taxonomyFormats } from "./taxonomy-page.ts";

/** `{app}` and `{n}` are filled in with a slug and a number (RFC 6570). */
const documentFormats = ["json", "md", "csv", ...downloads, ...exchanges];

/** The registry by itself: `/.well-known/pilu.json`. `isListed` is false where the list of apps is switched off. */
export function discoveryPage(
  { publicUrl }: Pick<Site, "publicUrl">,
  { isListed }: { isListed: boolean },
): string {
  const app = `${publicUrl}/d/{app}`;
  return JSON.stringify({
    schema: "pilu.registry/1",
    url: publicUrl,
    apps: isListed ? `${publicUrl}/d.json` : null,
    pages: isListed ? `${publicUrl}/d` : null,
    app: {
      page: app,
      version: `${app}/v/{n}`,
      formats: documentFormats,
      history: `${app}/history.json`,
      feed: `${app}/feed.atom`,
      changes: `${app}/changes{?since,refused,region,platform}`,
      frame: `${app}/frame`,
    },
    embed: `${publicUrl}/embed.js`,
    documentSchema: `${publicUrl}/schema/disclosure-1.json`,
    openapi: `${publicUrl}/openapi.json`,
    taxonomy: {
      current: currentTaxonomy.version,
      versions: taxonomyVersions.map((version) => ({
        version,
        ...Object.fromEntries(
          taxonomyFormats.map((format) => [format, `${publicUrl}/taxonomy/${version}.${format}`]),
        ),
      })),
    },
  });
}

/** The API catalogue of RFC 9727 as a link set (RFC 9264): `/.well-known/api-catalog`. */
export function catalogPage({ publicUrl }: Pick<Site, "publicUrl">): string {
  const link = (path: string, type: string) => [{ href: `${publicUrl}${path}`, type }];
  return JSON.stringify({
    linkset: [
      {
        anchor: `${publicUrl}/`,
        "service-desc": link("/openapi.json", "application/vnd.oai.openapi+json;version=3.1"),
        "service-meta": link("/.well-known/pilu.json", "application/json"),
        status: link("/healthz", "application/json"),
      },
    ],
  });
}
