import type { World } from "../world.ts";
import { policyAddresses } from "./addresses.ts";
import { foundIn } from "./found.ts";
import { checkOf } from "./judge.ts";

/**
 * Every policy link of the registry, with the SDKs that name it and what they are called, and with what was found there last; `found` is null where nobody has looked. `state`
 * and `changed` are what rules take of it; the text itself stays out.
 */
export async function listLinks({ store, now }: World) {
  return store.snapshot(async (view) => {
    const named = await policyAddresses(view, { at: now() });
    const stored = new Map((await view.links([...named.keys()])).map((one) => [one.url, one]));
    return [...named].map(([url, naming]) => {
      const sdks = naming.map(({ id }) => id);
      const names = Object.fromEntries(naming.map((one) => [one.id, one.names]));
      const one = stored.get(url);
      if (one === undefined) return { url, sdks, names, found: null };
      const kept = foundIn(one);
      const { state, changed } = checkOf(url, kept);
      const { end, status, failure, failing, hash, reviewed } = kept;
      const found = {
        checkedAt: one.checkedAt,
        end,
        status,
        failure,
        failing,
        hash,
        reviewed,
        state,
        changed,
      };
      return { url, sdks, names, found };
    });
  });
}
