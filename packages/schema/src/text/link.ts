import { z } from "zod";

const longest = 2000;
const unfit = /[\s"'<>`\\^{|}\p{Cc}\p{Cf}\p{Cs}]/u;

/** A link we are willing to print: absolute, http or https, no credentials, no white space, at most 2,000 characters. */
export const WebLink = z
  .string()
  .max(longest, { error: "link.too-long" })
  .refine(parses, { error: "link.malformed", abort: true })
  .refine((value) => isOfTheWeb(new URL(value)), { error: "link.scheme", abort: true })
  .refine((value) => isPlain(new URL(value)), { error: "link.credentials" });
export type WebLink = z.infer<typeof WebLink>;

/** Whether a renderer may make `value` a live link; the last guard, whatever the way the text came in. */
export function isWebLink(value: string): boolean {
  if (value.length > longest || !parses(value)) return false;
  const url = new URL(value);
  return isOfTheWeb(url) && isPlain(url);
}

function parses(value: string): boolean {
  return isAbsolute(value) && URL.canParse(value);
}

// URL reads "https:host" and "https:///host" as absolute; a reader would not.
function isAbsolute(value: string): boolean {
  return !unfit.test(value) && (!/^https?:/i.test(value) || /^https?:\/\/[^/?#]/i.test(value));
}

function isOfTheWeb({ protocol }: URL): boolean {
  return protocol === "https:" || protocol === "http:";
}

function isPlain(url: URL): boolean {
  return url.username === "" && url.password === "" && url.hostname !== "";
}

export const Email = z
  .string()
  .max(254, { error: "text.too-long" })
  .regex(/^[^\s@<>"',;:\\[\]()\p{Cc}\p{Cf}\p{Cs}]+@[^\s@<>"',;:\\[\]()\p{Cc}\p{Cf}\p{Cs}]+$/u, {
    error: "email.malformed",
  });
/** A telephone number as people write it: digits, spaces, brackets, dots, dashes and a leading plus. */
export const Telephone = z.string().regex(/^\+?[0-9][0-9 ().-]{3,38}$/, { error: "telephone.malformed" });
