export const longestLink = 2000;
const unfit = /[\s"'<>`\\^{|}\p{Cc}\p{Cf}\p{Cs}]/u;

/** Whether a renderer may make `value` a live link; the last guard, whatever the way the text came in. */
export function isWebLink(value: string): boolean {
  if (value.length > longestLink || !parses(value)) return false;
  const url = new URL(value);
  return isOfTheWeb(url) && isPlain(url);
}

export function parses(value: string): boolean {
  return isAbsolute(value) && URL.canParse(value);
}

// URL reads "https:host" and "https:///host" as absolute; a reader would not.
function isAbsolute(value: string): boolean {
  return !unfit.test(value) && (!/^https?:/i.test(value) || /^https?:\/\/[^/?#]/i.test(value));
}

export function isOfTheWeb({ protocol }: URL): boolean {
  return protocol === "https:" || protocol === "http:";
}

/** Without credentials, and with a host. */
export function isPlain(url: URL): boolean {
  return url.username === "" && url.password === "" && url.hostname !== "";
}
