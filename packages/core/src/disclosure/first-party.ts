import type { EntityRef } from "@pilu/db";
import { type DataItem, Problem } from "@pilu/schema";
import { readState } from "../body/body.ts";
import { redactionIn } from "../log/redaction.ts";
import type { World } from "../world.ts";

/** A state of an app: by the number of its revision, or what held of it at an instant, as of a place in the log. */
export type FirstPartyAsked =
  | { readonly app: string; readonly number: number }
  | { readonly app: string; readonly at: number; readonly seq?: number };

/**
 * What an app itself collected in one of its states: half of the list of collected information (信管函〔2021〕292号). No
 * document holds it, so it is read from the registry. Refused with `app.unknown`, and with `version.redacted` where that
 * state was taken out by decision.
 */
export async function firstParty(
  { store }: Pick<World, "store">,
  asked: FirstPartyAsked,
): Promise<readonly DataItem[]> {
  const entity: EntityRef = { kind: "app", id: asked.app };
  const found =
    "number" in asked
      ? await store.revisionNumbered(entity, asked.number)
      : await store.revision(
          entity,
          asked.seq === undefined ? { at: asked.at } : { at: asked.at, seq: asked.seq },
        );
  if (found === null) throw new Problem("app.unknown", { app: asked.app });
  const redaction = redactionIn(found.body);
  if (redaction !== null)
    throw new Problem("version.redacted", { reason: redaction.reason, digest: found.digest });
  return readState("app", found).firstParty;
}
