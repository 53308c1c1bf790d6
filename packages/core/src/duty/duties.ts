import type { Settlement, VersionPointer } from "@pilu/db";
import { Action, type Day, type Duty, DutyRecord, duties, Problem, parseOrRefuse } from "@pilu/schema";
import { z } from "zod";
import { type Actor, authorise } from "../actor.ts";
import { appendAct } from "../log/act.ts";
import { dayAt } from "../registry/day.ts";
import { settingsAt } from "../registry/state.ts";
import type { World } from "../world.ts";

/** What a version of an app still asks for, or asked for and got. */
export interface DutyShown {
  readonly app: string;
  readonly n: number;
  readonly duty: Duty;
  /** The day by which it is to be done: what was recorded, else the day on which the version takes effect. */
  readonly due: Day;
  readonly record: DutyRecord | null;
  readonly settled: { readonly at: number; readonly by: string } | null;
}

/** The duties of an app's versions, those of the newest version first. */
export async function dutiesOf({ store, now }: World, app: string): Promise<DutyShown[]> {
  return store.snapshot(async (view) => {
    const versions = await view.versions(app);
    if (versions.length === 0) throw new Problem("app.unknown", { app });
    const { timeZone } = await settingsAt(view, { at: now() });
    return shownDuties(versions, { settled: await view.settlements([app]), timeZone });
  });
}

/** The duties of versions of one app, the newest version first, with what was recorded of each. */
export function shownDuties(
  versions: readonly VersionPointer[],
  { settled, timeZone }: { settled: readonly Settlement[]; timeZone: string },
): DutyShown[] {
  const records = new Map(settled.map((one) => [`${one.n} ${one.duty}`, one]));
  return versions.toReversed().flatMap((version) =>
    dutiesIn(version).map((duty): DutyShown => {
      const stored = records.get(`${version.n} ${duty}`);
      const record = stored === undefined ? null : DutyRecord.parse(JSON.parse(stored.body));
      return {
        app: version.app,
        n: version.n,
        duty,
        due: record?.due ?? dayAt(version.effectiveAt, timeZone),
        record,
        settled: stored === undefined || record?.doneOn == null ? null : { at: stored.at, by: stored.by },
      };
    }),
  );
}

/** Records who sees to a duty, or that it is done and where the proof lies. It stands in the log. */
export async function recordDuty(
  world: World,
  given: {
    readonly actor: Actor;
    readonly app: string;
    readonly n: number;
    readonly duty: Duty;
    readonly record: unknown;
    readonly decisionId: string;
  },
): Promise<void> {
  const record = parseOrRefuse(DutyRecord, given.record, "request.malformed");
  const { app, n, duty, decisionId } = given;
  await world.store.transact(async (tx) => {
    const by = await authorise(tx, given.actor, "obligation.settle");
    const version = (await tx.versions(app)).find((one) => one.n === n);
    if (version === undefined) throw new Problem("version.unknown", { app, version: n });
    if (!dutiesIn(version).includes(duty))
      throw new Problem("value.not-allowed", { allowed: dutiesIn(version).join(", ") });
    const act = await appendAct(tx, {
      kind: "duty-settled",
      subject: `${app} ${n} ${duty}`,
      decisionId,
      by: by.person,
      facts: { ...record },
    });
    await tx.putSettlement({ app, n, duty, at: act.at, by: by.person, body: JSON.stringify(record) });
  });
}

export function dutiesIn({ actions }: Pick<VersionPointer, "actions">): Duty[] {
  const asked = z.array(Action).parse(JSON.parse(actions));
  return duties.filter((duty) => asked.includes(duty));
}
