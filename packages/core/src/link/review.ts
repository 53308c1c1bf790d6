import { Problem } from "@pilu/schema";
import { type Actor, authorise } from "../actor.ts";
import type { World } from "../world.ts";
import { foundIn, foundText } from "./found.ts";

/**
 * Says that a person has read the page as it is: `hash` is the text that they saw. Refused with `link.unknown` where
 * nothing was read, with `link.moved` where the page says something else by now.
 */
export async function reviewLink(
  { store }: World,
  { actor, url, hash }: { readonly actor: Actor; readonly url: string; readonly hash: string },
): Promise<void> {
  await store.transact(async (tx) => {
    const { person } = await authorise(tx, actor, "link.review");
    const [stored] = await tx.links([url]);
    if (stored === undefined) throw new Problem("link.unknown", { link: url });
    const found = foundIn(stored);
    if (found.hash !== hash) throw new Problem("link.moved", { link: url });
    const reviewed = { hash, at: await tx.now(), by: person };
    await tx.putLink({ ...stored, body: foundText({ ...found, reviewed }) });
  });
}
