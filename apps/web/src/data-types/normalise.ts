/** Text as it is compared: full-width forms as ordinary ones (NFKC), lower case, single spaces. */
export function normalise(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
