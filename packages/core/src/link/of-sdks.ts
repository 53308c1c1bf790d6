import type { Reader } from "@pilu/db";
import type { LinkCheck } from "@pilu/disclosure";
import type { Sdk } from "@pilu/schema";
import { foundIn } from "./found.ts";
import { checkOf } from "./judge.ts";

/** What was found at the policy links of some SDKs, as the rules take it. */
export async function linksOf(view: Pick<Reader, "links">, sdks: readonly Sdk[]): Promise<LinkCheck[]> {
  const stored = await view.links(sdks.flatMap((sdk) => sdk.links.policy ?? []));
  return stored.map((one) => checkOf(one.url, foundIn(one)));
}
