import { setImmediate as others } from "node:timers/promises";
import type { Reader, TakenTodo, Writer } from "@pilu/db";
import type { DecisionOf } from "./decided.ts";
import { pageFor, type Sealed, sealedFor } from "./publish.ts";
import { settle } from "./settle.ts";
import { waitingApps } from "./waiting.ts";

/** Versions are dated before they are made: after so many ms no further app is begun with the same date. */
const longEnough = 100;

/** A version that was just appended. Instants are epoch milliseconds. */
export interface PublishedVersion {
  readonly app: string;
  readonly n: number;
  readonly publishedAt: number;
  readonly effectiveAt: number;
}

/** What a transaction published: how many decisions, and the versions. */
export interface Batch {
  readonly decisions: number;
  readonly versions: readonly PublishedVersion[];
}

/** Versions of several apps, ready to be appended. */
export interface Prepared {
  /** The instant that they are dated by. */
  readonly now: number;
  /** The last app dealt with; those before it are dealt with too. */
  readonly last: string;
  readonly apps: readonly (Sealed & { readonly todo: TakenTodo })[];
}

/**
 * Makes for each of `apps` the versions of the decision that waits longest, as many apps as are done in good time. Only
 * reads: nobody who writes waits for it, and others of the process have their turn between two apps.
 */
export async function prepareBatch(
  view: Reader,
  apps: readonly string[],
  decisionOf: DecisionOf,
): Promise<Prepared> {
  const done: (Sealed & { readonly todo: TakenTodo })[] = [];
  let [now, began] = [0, 0];
  for await (const waiting of waitingApps(view, await view.todosOf(apps), decisionOf)) {
    const { todo } = waiting;
    const page = await pageFor(view, waiting);
    // As late as can be: what all of them need is read by now.
    if (done.length === 0) [now, began] = [await view.now(), performance.now()];
    done.push({ ...sealedFor(waiting, page, now), todo });
    if (performance.now() - began > longEnough) return { apps: done, last: todo.app, now };
    await others();
  }
  return { apps: done, last: apps.at(-1) ?? "", now };
}

/**
 * Appends what was prepared, in the order of the apps: lines are locked in one order by all nodes. An app whose line
 * another node has moved meanwhile, or whose decision it has published, is left out. Refused with `database.slow` where
 * half the time to settle goes by from their dates to COMMIT: they might be read after they took effect.
 */
export async function writeBatch(tx: Writer, { apps, now }: Prepared): Promise<Batch> {
  const taken = new Map(
    (await tx.takeTodos(apps.map(({ todo }) => todo.app))).map((todo) => [todo.app, todo]),
  );
  const due = apps.filter(({ todo }) => isAsItWas(todo, taken.get(todo.app)));
  const versions = due.flatMap((one) => one.versions);
  // Together: as many statements for one app as for all.
  const blocks = due.flatMap((one) => one.blocks);
  if (blocks.length > 0) await tx.putEntries(blocks);
  if (versions.length > 0) await tx.appendVersions(versions);
  if (due.length > 0) await tx.dropTodos(due.map(({ todo: { app, seq } }) => ({ app, seq })));
  if (due.length > 0) await tx.commitBy(now + settle / 2);
  return {
    decisions: due.length,
    versions: versions.map(({ app, n, publishedAt, effectiveAt }) => ({ app, n, publishedAt, effectiveAt })),
  };
}

// The versions of a line and the decision to publish are all that what is made of an app hangs on.
function isAsItWas({ line, seq }: TakenTodo, now: TakenTodo | undefined): boolean {
  return now !== undefined && now.seq === seq && now.line.last === line.last && now.line.tip === line.tip;
}
