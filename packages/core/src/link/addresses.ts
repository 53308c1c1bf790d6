import { normalise } from "@pilu/db";
import type { Localised } from "@pilu/schema";
import { readState } from "../body/body.ts";
import { remembering } from "../registry/remembered.ts";

/** An SDK that names an address. */
export interface Naming {
  readonly id: string;
  readonly names: Localised;
}

/** Who names an address, and the normalised text that it is found by. */
interface Named {
  readonly naming: readonly Naming[];
  readonly search: string;
}

/** The policy links of all live SDKs, each with the SDKs that name it, in the order of addresses. */
export const policyAddresses = remembering(async (view, moment): Promise<ReadonlyMap<string, Named>> => {
  const named = new Map<string, Naming[]>();
  for (let after: string | null = ""; after !== null; ) {
    const page: Awaited<ReturnType<typeof view.search>> = await view.search(
      "sdk",
      { after, limit: 500 },
      moment,
    );
    for (const row of page.rows) {
      const { id, links, names, status } = readState("sdk", row);
      if (status !== "live" || links.policy === null) continue;
      const known = named.get(links.policy);
      if (known === undefined) named.set(links.policy, [{ id, names }]);
      else known.push({ id, names });
    }
    after = page.next;
  }
  const words = ({ id, names }: Naming) => [id, ...Object.values(names)];
  return new Map(
    [...named]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([url, naming]) => [
        url,
        { naming, search: normalise([url, ...naming.flatMap(words)].join(" ")) },
      ]),
  );
});
