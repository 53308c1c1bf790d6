import { z } from "zod";
import { Line } from "../text/text.ts";

/**
 * Package URL without version or qualifiers, `pkg:maven/com.amap.api/location`; a trailing `*` covers every package
 * that begins so (`pkg:maven/com.sigmob/*`, `pkg:maven/androidx.*`). Of several patterns the longest is the right one.
 * See the purl specification; scopes are written `%40scope`.
 */
export const PurlPattern = z
  .string()
  .max(300, { error: "text.too-long" })
  .regex(/^pkg:[a-z][a-z0-9.+-]*\/[^\s@?#*\p{Cc}\p{Cf}\p{Cs}]+\*?$/u, { error: "purl.malformed" });
export type PurlPattern = z.infer<typeof PurlPattern>;

/** What gives an SDK away in a build: packages, class prefixes, the hosts it talks to. */
export const Coordinates = z.strictObject({
  purls: z.array(PurlPattern),
  classPrefixes: z.array(Line),
  domains: z.array(Line),
});
export type Coordinates = z.infer<typeof Coordinates>;
