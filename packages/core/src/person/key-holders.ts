import type { Act, Reader } from "@pilu/db";
import type { Digest } from "@pilu/schema";
import { system } from "../actor.ts";
import { ActBody } from "../log/act.ts";
import { redactionIn } from "../log/redaction.ts";

/** Somebody who made a link by which another came in or got a new password: whoever makes a link can use it. */
export interface KeyHolder {
  /** Whose key it is. */
  readonly of: string;
  /** Who made the link. */
  readonly by: string;
  /** When it was made, epoch ms. */
  readonly madeAt: number;
}

interface Asked {
  readonly person: string;
  /** The keys of this span of time, epoch ms: the one in use at its beginning, and all that came after. */
  readonly from: number;
  readonly until: number;
  /** An invitation from before this instant is trusted, or nobody could begin. A new password is never. */
  readonly trustedBefore: number;
}

/**
 * Who could have acted as a person in a span of time: who made the link that let them in last, who could have acted as
 * that one when they made it, and so on. The installation itself is above suspicion: it holds the database.
 */
export async function keyHolders(view: Reader, asked: Asked): Promise<KeyHolder[]> {
  const { person, from, until, trustedBefore } = asked;
  const entries = (await view.acts(person)).filter(({ kind, at }) => isEntry(kind) && at <= until);
  const first = entries.findLastIndex(({ at }) => at <= from);
  const found: KeyHolder[] = [];
  for (const entry of entries.slice(Math.max(0, first))) {
    const link = await linkOf(view, entry);
    if (link === null || link.by === system.person) continue;
    const { by, createdAt: madeAt } = link;
    if (entry.kind === "person-joined" && madeAt < trustedBefore) continue;
    found.push({ of: person, by, madeAt });
    found.push(...(await keyHolders(view, { person: by, from: madeAt, until: madeAt, trustedBefore })));
  }
  return found;
}

function isEntry(kind: string): boolean {
  return kind === "person-joined" || kind === "person-returned";
}

async function linkOf(view: Reader, { body, subject }: Act) {
  // Of an entry that was taken out only who came in is left; what their newest link was is not.
  if (redactionIn(body) !== null)
    return (await view.invitations()).find(({ usedBy }) => usedBy === subject) ?? null;
  const { invitation } = ActBody.parse(JSON.parse(body)).facts;
  return view.invitation(invitation as Digest);
}
