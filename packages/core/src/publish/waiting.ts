import type { PlannedPointer, TakenTodo, Writer } from "@pilu/db";
import { Problem } from "@pilu/schema";
import type { Decided, DecisionOf } from "./decided.ts";
import { allHeld, type Dependencies, dependenciesOf } from "./dependencies.ts";
import { basesFor } from "./plan.ts";

/** An app whose line is taken, with everything that publishing the decision it waits for is a function of. */
export interface WaitingApp {
  readonly todo: TakenTodo;
  readonly decided: Decided;
  readonly dependencies: Dependencies;
  /** When the revisions take effect that the app depends on. */
  readonly dates: readonly number[];
  /** The versions that were appended before. */
  readonly versions: readonly PlannedPointer[];
  /** The manifests of those that new ones are compared with, by number. */
  readonly manifests: ReadonlyMap<number, string>;
}

/**
 * What the apps of `todos` need, one decision after another as they are come to: as many statements for one app as for
 * all that wait for the same decision.
 */
export async function* waitingApps(
  tx: Writer,
  todos: readonly TakenTodo[],
  decisionOf: DecisionOf,
): AsyncGenerator<WaitingApp> {
  const read = new Map<string, WaitingApp>();
  for (const { app, seq } of todos) {
    if (!read.has(app)) {
      const together = todos.filter((todo) => todo.seq === seq);
      for (const one of await readTogether(tx, together, await decisionOf(tx, seq)))
        read.set(one.todo.app, one);
    }
    yield read.get(app) as WaitingApp;
  }
}

async function readTogether(
  tx: Writer,
  todos: readonly TakenTodo[],
  decided: Decided,
): Promise<WaitingApp[]> {
  const { effectiveAt, seq, shared } = decided;
  const apps = todos.map(({ app }) => app);
  // What holds just before is read too: the differences are judged against it.
  const moment = { at: effectiveAt - 1, seq };
  const dependencies = await dependenciesOf(tx, { apps, moment, shared });
  const versions = new Map<string, PlannedPointer[]>(apps.map((app) => [app, []]));
  for (const version of await tx.planned(apps)) versions.get(version.app)?.push(version);
  const known = todos.flatMap((todo) => {
    const own = dependencies.get(todo.app);
    if (own === undefined) return [];
    const dates = allHeld(own).map((one) => one.effectiveAt);
    const before = versions.get(todo.app) ?? [];
    const bases = basesFor({ dates, effectiveAt, versions: before });
    return [{ bases, dates, dependencies: own, todo, versions: before }];
  });
  const wanted = known.flatMap(({ bases, todo: { app } }) => bases.map((n) => ({ app, n })));
  const manifests = new Map(
    (await tx.manifests(wanted)).map(({ app, manifest, n }) => [`${app} ${n}`, manifest]),
  );
  return known.map(({ bases, ...one }) => {
    const { app } = one.todo;
    const own = bases.map((n): [number, string] => {
      const manifest = manifests.get(`${app} ${n}`);
      if (manifest === undefined) throw new Problem("version.unknown", { app, version: n });
      return [n, manifest];
    });
    return { ...one, decided, manifests: new Map(own) };
  });
}
