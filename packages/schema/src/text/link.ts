import { z } from "zod";
import { isOfTheWeb, isPlain, longestLink, parses } from "./web-link.ts";

/** A link we are willing to print: absolute, http or https, no credentials, no white space, at most 2,000 characters. */
export const WebLink = z
  .string()
  .max(longestLink, { error: "link.too-long" })
  .refine(parses, { error: "link.malformed", abort: true })
  .refine((value) => isOfTheWeb(new URL(value)), { error: "link.scheme", abort: true })
  .refine((value) => isPlain(new URL(value)), { error: "link.credentials" });
export type WebLink = z.infer<typeof WebLink>;

export const Email = z
  .string()
  .max(254, { error: "text.too-long" })
  .regex(/^[^\s@<>"',;:\\[\]()\p{Cc}\p{Cf}\p{Cs}]+@[^\s@<>"',;:\\[\]()\p{Cc}\p{Cf}\p{Cs}]+$/u, {
    error: "email.malformed",
  });
/** A telephone number as people write it: digits, spaces, brackets, dots, dashes and a leading plus. */
export const Telephone = z.string().regex(/^\+?[0-9][0-9 ().-]{3,38}$/, { error: "telephone.malformed" });
