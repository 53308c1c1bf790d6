import { type FindingCode, findingCodes, Problem, parseOrRefuse, Suppression } from "@pilu/schema";
import { type Actor, authorise } from "../actor.ts";
import { appendAct } from "../log/act.ts";
import { suppressionsIn } from "../review/suppressions.ts";
import type { World } from "../world.ts";

/** Every finding that somebody answers for, with reason and last day; those that ended are still told. */
export async function listSuppressions({ store }: World): Promise<Suppression[]> {
  return suppressionsIn(store);
}

/** Answers for a finding instead of mending it, until a day (that day included). It stands in the log. */
export async function suppress(
  world: World,
  { actor, suppression, decisionId }: { actor: Actor; suppression: unknown; decisionId: string },
): Promise<void> {
  const given = parseOrRefuse(Suppression.omit({ by: true }), suppression, "request.malformed");
  await world.store.transact(async (tx) => {
    const by = await authorise(tx, actor, "finding.suppress");
    const said = { ...given, by: by.person };
    await appendAct(tx, {
      kind: "finding-suppressed",
      subject: rowKey(given),
      decisionId,
      by: by.person,
      facts: said,
    });
    await tx.putSuppression({ key: rowKey(given), body: JSON.stringify(said) });
  });
}

/** Takes a suppression back: the finding stands again. */
export async function liftSuppression(
  world: World,
  { actor, code, key, decisionId }: { actor: Actor; code: FindingCode; key: string; decisionId: string },
): Promise<void> {
  if (!findingCodes.includes(code)) throw new Problem("value.not-allowed");
  const row = rowKey({ code, key });
  await world.store.transact(async (tx) => {
    const by = await authorise(tx, actor, "finding.suppress");
    const isThere = (await tx.suppressions()).some((one) => one.key === row);
    if (!isThere) throw new Problem("body.unknown", { what: row });
    await appendAct(tx, {
      kind: "suppression-lifted",
      subject: row,
      decisionId,
      by: by.person,
      facts: {},
    });
    await tx.dropSuppression(row);
  });
}

function rowKey({ code, key }: Pick<Suppression, "code" | "key">): string {
  return `${code} ${key}`;
}
