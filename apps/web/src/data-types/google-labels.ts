// Google's own words for the answers of its data safety form, made on the server for the browser.
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { googleKey } from "./store-labels.ts";

export const googleLabels: Readonly<Record<string, string>> = Object.fromEntries(
  currentTaxonomy.google.types.map((type) => [googleKey(type), withoutEcho(type.label)]),
);

/** "Device or other IDs", where Google's category and its only type have one name. */
function withoutEcho(label: string): string {
  return [...new Set(label.split(" / "))].join(" / ");
}
