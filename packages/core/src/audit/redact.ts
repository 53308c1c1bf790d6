import type { Reader, VersionPointer } from "@pilu/db";
import { blocksOf } from "@pilu/disclosure";
import { Digest, type EntityKind, Problem, Prose, parseOrRefuse } from "@pilu/schema";
import { z } from "zod";
import { type Actor, authorise } from "../actor.ts";
import { appendAct } from "../log/act.ts";
import { alive, at, type Dated } from "../log/holding.ts";
import { type Redactable, redactionText, subjectOf } from "../log/redaction.ts";
import type { World } from "../world.ts";

/** What to take out, and why: a court's order, a telephone number that must go. */
const RedactionRequest = z.strictObject({
  what: z.discriminatedUnion("is", [
    z.strictObject({
      is: z.literal("revision"),
      kind: z.enum(["vendor", "sdk", "app", "integration", "registry"]),
      id: z.string(),
      number: z.int().min(1),
    }),
    z.strictObject({ is: z.literal("entry"), hash: Digest }),
    z.strictObject({ is: z.literal("version"), app: z.string(), n: z.int().min(1) }),
    z.strictObject({ is: z.literal("log"), seq: z.int().min(1) }),
  ]),
  reason: Prose,
  decisionId: z.uuid(),
});

/**
 * Replaces one stored body by a redaction that says why, through an act of the log. Its digest stays, so chains hold and
 * `verify` says "redacted" instead of "broken". Versions that show a redacted block are not shown any more. What is in
 * force or planned must be changed first, and is refused with `body.in-use`; so is everything while a decision waits to be
 * published, which may be composed from it. The version after a redacted one quotes it in what changed: it is to be
 * redacted too, once it is superseded.
 */
export async function redact(
  world: World,
  { actor, request }: { actor: Actor; request: unknown },
): Promise<{ seq: number }> {
  const { what, reason, decisionId } = parseOrRefuse(RedactionRequest, request, "request.malformed");
  return world.store.transact(async (tx) => {
    const by = await authorise(tx, actor, "body.redact");
    const known = await tx.decided(decisionId);
    if (known?.is === "act" && known.subject === subjectOf(what)) return { seq: known.seq };
    const { seq } = await appendAct(tx, {
      kind: "body-redacted",
      subject: subjectOf(what),
      decisionId,
      by: by.person,
      facts: { reason },
    });
    // Under the log's lock: nothing is decided meanwhile.
    if ((await isInUse(tx, what)) || (await isAnythingWaiting(tx)))
      throw new Problem("body.in-use", { what: subjectOf(what) });
    const body = redactionText(reason, seq);
    if (!(await tx.redact(what satisfies Redactable, body)))
      throw new Problem("body.unknown", { what: subjectOf(what) });
    return { seq };
  });
}

/** Whether what is to go is in force, or announced. */
async function isInUse(tx: Reader, what: Redactable): Promise<boolean> {
  const now = await tx.now();
  switch (what.is) {
    case "revision": {
      const standing = standingAt(await tx.history({ kind: what.kind as EntityKind, id: what.id }), now);
      return standing.some((one) => one.number === what.number);
    }
    case "version":
      return standingVersions(await tx.versions(what.app), now).includes(what.n);
    case "entry":
      return isShown(tx, what.hash, now);
    case "log":
      // Whatever else comes into force on its day is judged by what was said in it.
      return ((await tx.approval(what.seq))?.effectiveAt ?? 0) > now;
  }
}

/** Whether a decision is not yet published everywhere. */
async function isAnythingWaiting(tx: Reader): Promise<boolean> {
  const { expanded } = await tx.registry();
  return (await tx.approvals({ after: expanded, limit: 1 })).length > 0 || (await tx.countWaiting()) > 0;
}

/** What holds at an instant, and what comes into force later. */
function standingAt<T extends Dated>(all: readonly T[], now: number): T[] {
  const holds = at(all, now);
  return alive(all).filter((one) => one.number === holds?.number || one.effectiveAt > now);
}

function standingVersions(
  versions: readonly Pick<VersionPointer, "n" | "effectiveAt">[],
  now: number,
): number[] {
  const dated = versions.map(({ n, effectiveAt }) => ({ number: n, effectiveAt }));
  return standingAt(dated, now).map((one) => one.number);
}

async function isShown(tx: Reader, hash: string, now: number): Promise<boolean> {
  const apps = new Map<string, VersionPointer[]>();
  for (const pointer of await tx.pointers(0)) {
    const own = apps.get(pointer.app);
    if (own === undefined) apps.set(pointer.app, [pointer]);
    else own.push(pointer);
  }
  for (const [app, versions] of apps)
    for (const n of standingVersions(versions, now)) {
      const version = await tx.version(app, n);
      if (blocksOf(version?.manifest ?? "").some((one) => one === hash)) return true;
    }
  return false;
}
