// Renders a list as the public page and makes its links fit for a frame that may not go anywhere itself.
import { renderHtml } from "@pilu/disclosure";
import type { AnyDisclosure, Locale } from "@pilu/schema";

/** HTML of the page in `locale`. Its links open in a new window; those within the page stay within it. */
export function previewPage(document: AnyDisclosure, locale: Locale): string {
  const base = `${window.location.origin}/d/${document.app.slug}`;
  const html = renderHtml(document, {
    locale,
    place: {
      base,
      languages: { "zh-CN": `${base}/zh-CN`, en: `${base}/en` },
      formats: { json: `${base}.json`, md: `${base}.md`, csv: `${base}.csv` },
      history: `${base}/history`,
      current: base,
      isVersionPage: false,
    },
  });
  return forFrame(html);
}

function forFrame(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const link of page.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    const href = link.getAttribute("href") ?? "";
    if (href.startsWith("#")) link.setAttribute("href", `about:srcdoc${href}`);
    else {
      link.setAttribute("target", "_blank");
      link.setAttribute("rel", "noopener noreferrer");
    }
  }
  return `<!doctype html>${page.documentElement.outerHTML}`;
}
