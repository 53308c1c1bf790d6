import type { Reader } from "@pilu/db";
import type { LinkCheck } from "@pilu/disclosure";
import type { Sdk } from "@pilu/schema";
import type { FoundLink } from "./found.ts";
import { checkOf } from "./judge.ts";

/** What was found at the policy links of some SDKs, as the rules take it; it was judged when it was written. */
export async function linksOf(view: Pick<Reader, "links">, sdks: readonly Sdk[]): Promise<LinkCheck[]> {
  const stored = await view.links(sdks.flatMap((sdk) => sdk.links.policy ?? []));
  return stored.map((one) => checkOf(one.url, JSON.parse(one.body) as FoundLink));
}
