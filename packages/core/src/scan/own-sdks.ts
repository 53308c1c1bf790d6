import type { Moment, Reader } from "@pilu/db";
import type { Sdk } from "@pilu/schema";
import { stateOf } from "../body/body.ts";

/** Every live SDK of the registry, as it holds. */
export async function ownSdks(view: Reader, moment: Moment): Promise<Sdk[]> {
  const found: Sdk[] = [];
  let after: string | undefined;
  do {
    const page = await view.search("sdk", { limit: 1000, ...(after === undefined ? {} : { after }) }, moment);
    found.push(...page.rows.map((row) => stateOf("sdk", row)).filter((sdk) => sdk.status === "live"));
    after = page.next ?? undefined;
  } while (after !== undefined);
  return found;
}
