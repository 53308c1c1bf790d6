// The list of apps that publish, in pages.
import { renderIndex } from "@pilu/disclosure";
import type { Locale } from "@pilu/schema";
import type { Line, Pointer } from "./line.ts";
import type { Site } from "./site.ts";

/** An app that may be named, with the version that holds. */
export interface Listed {
  readonly app: Line["app"];
  readonly pointer: Pointer;
}

/** Some apps of the list, and the last of them where more follow. */
export interface PageOfList {
  readonly apps: readonly Listed[];
  readonly next: string | null;
}

/** Apps on one page of the list. */
const pageSize = 500;

/** The page of the list that begins at a place in it. */
export function pageOfList(all: readonly Listed[], from: number): PageOfList {
  const apps = all.slice(from, from + pageSize);
  return { apps, next: from + pageSize < all.length ? (apps.at(-1)?.app.slug ?? null) : null };
}

/** The text of a page of the list; `locale` is null for JSON. */
export function listPage(
  site: Pick<Site, "publicUrl">,
  { apps, next, locale }: PageOfList & { readonly locale: Locale | null },
): string {
  return locale === null ? json({ apps, next }) : html(site, { apps, locale });
}

function json({ apps, next }: PageOfList): string {
  return JSON.stringify({
    apps: apps.map(({ app, pointer }) => ({
      slug: app.slug,
      name: app.names,
      version: pointer.n,
      effectiveAt: pointer.effectiveAt,
    })),
    next,
  });
}

function html(
  { publicUrl }: Pick<Site, "publicUrl">,
  { apps, locale }: { apps: readonly Listed[]; locale: Locale },
): string {
  return renderIndex({
    apps: apps.map(({ app, pointer }) => ({
      names: app.names,
      controller: app.controller,
      href: `${publicUrl}/d/${app.slug}`,
      version: pointer.n,
      effectiveAt: pointer.effectiveAt,
    })),
    locale,
    languages: { "zh-CN": `${publicUrl}/d?lang=zh-CN`, en: `${publicUrl}/d?lang=en` },
  });
}
