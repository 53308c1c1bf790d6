import type { PlannedPointer, Reader, TakenTodo } from "@pilu/db";
import { Problem } from "@pilu/schema";
import type { Coming } from "./coming.ts";
import type { Decided, DecisionOf } from "./decided.ts";
import { allHeld, type Dependencies, dependenciesOf } from "./dependencies.ts";
import { basesFor } from "./plan.ts";

/** An app that a decision waits for, with everything that publishing the decision it waits for is a function of. */
export interface WaitingApp {
  readonly todo: TakenTodo;
  readonly decided: Decided;
  readonly dependencies: Dependencies;
  /** Whether these are only the app itself and the integrations that what comes into force is about. */
  readonly isExcerpt: boolean;
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
  view: Reader,
  todos: readonly TakenTodo[],
  decisionOf: DecisionOf,
): AsyncGenerator<WaitingApp> {
  const read = new Map<string, WaitingApp>();
  for (const { app, seq } of todos) {
    if (!read.has(app)) {
      const together = todos.filter((todo) => todo.seq === seq);
      for (const one of await readTogether(view, together, await decisionOf(view, seq)))
        read.set(one.todo.app, one);
    }
    yield read.get(app) as WaitingApp;
  }
}

/** The same app with all its dependencies. */
export async function wholly(view: Reader, waiting: WaitingApp): Promise<WaitingApp> {
  const { app } = waiting.todo;
  const all = await dependenciesOf(view, { apps: [app], ...readAt(waiting.decided) });
  return { ...waiting, dependencies: all.get(app) ?? waiting.dependencies, isExcerpt: false };
}

// What holds just before is read too: the differences are judged against it.
function readAt({ effectiveAt, seq, shared }: Decided) {
  return { moment: { at: effectiveAt - 1, seq }, shared };
}

async function readTogether(
  view: Reader,
  todos: readonly TakenTodo[],
  decided: Decided,
): Promise<WaitingApp[]> {
  const { effectiveAt } = decided;
  const apps = todos.map(({ app }) => app);
  const versions = new Map<string, PlannedPointer[]>(apps.map((app) => [app, []]));
  for (const version of await view.planned(apps)) versions.get(version.app)?.push(version);
  const standing = apps.filter((app) => stands(versions.get(app) ?? [], effectiveAt));
  const coming = standing.length === 0 || decided.moves ? null : await decided.coming(view);
  const excerpts = new Set(standing.filter((app) => coming !== null && !isAround(coming, app)));
  const whole = apps.filter((app) => !excerpts.has(app));
  const dependencies = new Map<string, Dependencies>();
  for (const [some, among] of [
    [whole, null],
    [[...excerpts], coming],
  ] as const) {
    if (some.length === 0) continue;
    const wanted = { apps: some, ...readAt(decided), ...(among === null ? {} : { among }) };
    for (const [app, own] of await dependenciesOf(view, wanted)) dependencies.set(app, own);
  }
  const known = todos.flatMap((todo) => {
    const own = dependencies.get(todo.app);
    if (own === undefined) return [];
    const dates = allHeld(own).map((one) => one.effectiveAt);
    const before = versions.get(todo.app) ?? [];
    const bases = basesFor({ dates, effectiveAt, versions: before });
    const isExcerpt = excerpts.has(todo.app);
    return [{ bases, dates, dependencies: own, isExcerpt, todo, versions: before }];
  });
  const wanted = known.flatMap(({ bases, todo: { app } }) => bases.map((n) => ({ app, n })));
  const manifests = new Map(
    (await view.manifests(wanted)).map(({ app, manifest, n }) => [`${app} ${n}`, manifest]),
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

/** Whether a page stands that nothing is planned after yet: the one to go on from at an instant. */
function stands(versions: readonly PlannedPointer[], effectiveAt: number): boolean {
  return versions.length > 0 && versions.every(({ plannedAt }) => plannedAt < effectiveAt);
}

/** Whether what comes into force stands around the entries of an app's page. */
function isAround({ apps, isOfAll }: Coming, app: string): boolean {
  return isOfAll || apps.has(app);
}
