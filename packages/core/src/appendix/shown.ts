import { cells } from "@pilu/disclosure";
import { type AnyDisclosure, locales } from "@pilu/schema";

/** Everything that an app's list says of each of its SDKs, in every language, by integration. */
export function shownIn(document: AnyDisclosure): ReadonlyMap<string, string> {
  const shown = new Map<string, string>();
  for (const locale of locales)
    for (const { entry, text } of cells(document, locale))
      shown.set(entry, `${shown.get(entry) ?? ""}\n${squeezed(text)}`);
  return shown;
}

/** Whether a text of a list, each part of it with or without a label, is in what is shown. */
export function isShown(text: string, shown: string | undefined): boolean {
  if (shown === undefined) return false;
  const parts = text.split(/[\n；;]+/).map((part) => part.trim());
  return parts.every((part) => {
    const unlabelled = part.replace(/^[^：:]{1,40}[：:]\s*/, "");
    return shown.includes(squeezed(part)) || shown.includes(squeezed(unlabelled));
  });
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, "").toLowerCase();
}
