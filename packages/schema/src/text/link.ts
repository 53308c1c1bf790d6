import { z } from "zod";

/** A link we are willing to print: absolute, http or https, no credentials, no white space, at most 2,000 characters. */
export const WebLink = z
  .string()
  .max(2000, { error: "link.too-long" })
  .refine(parses, { error: "link.malformed", abort: true })
  .refine((value) => /^https?:$/.test(new URL(value).protocol), { error: "link.scheme", abort: true })
  .refine((value) => isPlain(new URL(value)), { error: "link.credentials" });
export type WebLink = z.infer<typeof WebLink>;

function parses(value: string): boolean {
  const isClean = !/[\s"'<>`\\^{|}\p{Cc}\p{Cf}\p{Cs}]/u.test(value);
  // URL reads "https:host" and "https:///host" as absolute; a reader would not.
  const isAbsolute = !/^https?:/i.test(value) || /^https?:\/\/[^/?#]/i.test(value);
  return isClean && isAbsolute && URL.canParse(value);
}

function isPlain(url: URL): boolean {
  return url.username === "" && url.password === "" && url.hostname !== "";
}

/** Whether a renderer may make `value` a live link; the last guard, whatever the way the text came in. */
export function isWebLink(value: string): boolean {
  return WebLink.safeParse(value).success;
}

export const Email = z
  .string()
  .max(254, { error: "text.too-long" })
  .regex(/^[^\s@<>"',;:\\[\]()\p{Cc}\p{Cf}\p{Cs}]+@[^\s@<>"',;:\\[\]()\p{Cc}\p{Cf}\p{Cs}]+$/u, {
    error: "email.malformed",
  });
/** A telephone number as people write it: digits, spaces, brackets, dots, dashes and a leading plus. */
export const Telephone = z.string().regex(/^\+?[0-9][0-9 ().-]{3,38}$/, { error: "telephone.malformed" });
