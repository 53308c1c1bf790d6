import { normalise } from "@pilu/db";
import type { Localised } from "@pilu/schema";
import { ofEach } from "../registry/of-each.ts";
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

const policies = ofEach("sdk", {
  fields: ["links", "names", "status"],
  make: ({ links, names, status }) =>
    status === "live" && links.policy !== null ? { names, policy: links.policy } : null,
});

/** The policy links of all live SDKs, each with the SDKs that name it, in the order of addresses. */
export const policyAddresses = remembering(
  async (view, moment, _asked, world): Promise<ReadonlyMap<string, Named>> => {
    const named = new Map<string, Naming[]>();
    for (const [id, { made }] of await policies(world, view, moment)) {
      if (made === null) continue;
      const known = named.get(made.policy);
      if (known === undefined) named.set(made.policy, [{ id, names: made.names }]);
      else known.push({ id, names: made.names });
    }
    return new Map(
      [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([url, naming]) => [url, found(url, naming)]),
    );
  },
);

function found(url: string, naming: readonly Naming[]): Named {
  const words = naming.flatMap(({ id, names }) => [id, ...Object.values(names)]);
  return { naming, search: normalise([url, ...words].join(" ")) };
}
