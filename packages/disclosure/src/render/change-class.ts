import type { ChangeClass } from "@pilu/schema";
import type { PageWord } from "@pilu/schema/taxonomy";

/** How weighty a version's changes are, in the page's words. */
export const changeClass: Readonly<Record<ChangeClass, PageWord>> = {
  material: "classMaterial",
  minor: "classMinor",
  none: "classNone",
  notify: "classNotify",
};
