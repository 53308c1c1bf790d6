import type { Reader, StoredToken, Writer } from "@pilu/db";
import { Problem } from "@pilu/schema";
import { type Actor, authorise } from "../actor.ts";
import { appendAct } from "../log/act.ts";
import type { World } from "../world.ts";

/** Ends a token at once: its issuer may, and whoever administers. Repeating it does nothing. Refuses with `token.unknown`. */
export async function revokeToken(
  { store, newId }: World,
  { actor, token: id }: { actor: Actor; token: string },
): Promise<void> {
  await store.transact(async (tx) => {
    const found = await tx.token(id);
    if (found === null) throw new Problem("token.unknown");
    await mustBeAllowed(tx, { actor, token: found });
    if (found.revokedAt !== null) return;
    await endToken(tx, { token: found, by: actor.person, decisionId: newId() });
    await mustBeAllowed(tx, { actor, token: found });
  });
}

/** Marks a token revoked, as an act of the log. */
export async function endToken(
  tx: Writer,
  given: { readonly token: StoredToken; readonly by: string; readonly decisionId: string },
): Promise<void> {
  const { token, by, decisionId } = given;
  const { id, issuer, label } = token;
  const facts = { issuer, label };
  const { at } = await appendAct(tx, { kind: "token-revoked", subject: id, decisionId, by, facts });
  await tx.markToken(id, { revokedAt: at });
}

async function mustBeAllowed(
  view: Reader,
  { actor, token }: { actor: Actor; token: StoredToken },
): Promise<void> {
  const isOwn = actor.token === null && actor.person === token.issuer;
  if (isOwn && (await view.person(actor.person))?.isActive === true) return;
  await authorise(view, actor, "token.revoke");
}
