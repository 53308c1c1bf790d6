import type { AnyDisclosure, Locale } from "@pilu/schema";
import { previewPage } from "../../app-page/preview-page.ts";

/** A page for the comparison: of a part the list alone; never with the mark of a draft, for both sides would bear it. */
export function comparedPage(
  document: AnyDisclosure,
  { language, isPart }: { language: Locale; isPart: boolean },
): string {
  const page = new DOMParser().parseFromString(previewPage(document, language), "text/html");
  for (const mark of page.querySelectorAll("p.draft")) mark.remove();
  if (isPart) {
    for (const around of page.querySelectorAll("header, footer, nav, .skip, .up")) around.remove();
    for (const part of page.querySelectorAll("main > *")) if (!part.matches("section.all")) part.remove();
  }
  return `<!doctype html>${page.documentElement.outerHTML}`;
}
