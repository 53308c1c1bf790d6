import { z } from "zod";
import { Line } from "../text/text.ts";

/**
 * Package URL without version or qualifiers, `pkg:maven/com.amap.api/location`; a trailing `*` in the name covers
 * a family (`pkg:maven/com.google.firebase/firebase-messaging*`). See the purl specification.
 */
export const PurlPattern = z
  .string()
  .max(300, { error: "text.too-long" })
  .regex(/^pkg:[a-z][a-z0-9.+-]*\/[^\s@?#*]+\*?$/, { error: "purl.malformed" });
export type PurlPattern = z.infer<typeof PurlPattern>;

/** What gives an SDK away in a build: packages, class prefixes, the hosts it talks to. */
export const Coordinates = z.strictObject({
  purls: z.array(PurlPattern),
  classPrefixes: z.array(Line),
  domains: z.array(Line),
});
export type Coordinates = z.infer<typeof Coordinates>;
