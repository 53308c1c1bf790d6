// A store from what an engine brings: the rules that hold on both engines stand here, once.
import { AsyncLocalStorage } from "node:async_hooks";
import { Problem } from "@pilu/schema";
import { type RunStatement, withStatements } from "./auth/statements.ts";
import { reader, writer } from "./methods.ts";
import { refusal } from "./refusal.ts";
import { runScoped, wrapped } from "./scope.ts";
import type { Session } from "./session.ts";
import type { Store, Writer } from "./store.ts";

export interface Engine {
  readonly name: Store["engine"];
  /** The database's address without its password. */
  readonly shown: string;
  /** For single statements; each sees what is committed when it runs. */
  readonly bare: Session;
  /** One atomic write; may run `work` again. */
  readonly write: <T>(work: (session: Session) => Promise<T>) => Promise<T>;
  /** Several reads of one view. */
  readonly view: <T>(work: (session: Session) => Promise<T>) => Promise<T>;
  /** One statement of identity's. */
  readonly statement: RunStatement;
  readonly migrate: Store["migrate"];
  readonly migrationState: Store["migrationState"];
  readonly close: Store["close"];
}

export function assemble(engine: Engine): Store {
  const body = new AsyncLocalStorage<{ running: boolean }>();
  let bodies = 0;

  const running = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;

  async function outermost<T>(work: () => Promise<T>): Promise<T> {
    refuseInBody();
    if (closing !== undefined) throw new Error("the store is closed");
    const operation = work();
    running.add(operation);
    try {
      return await operation;
    } catch (error) {
      throw refusal(error, engine.shown);
    } finally {
      running.delete(operation);
    }
  }

  // Inside a body the store itself would wait for the body's own lock or connection, for ever.
  function refuseInBody(): void {
    if (body.getStore()?.running)
      throw new Error("inside transact or snapshot only the methods given to the body may be used");
  }

  async function close(): Promise<void> {
    refuseInBody();
    closing ??= Promise.allSettled(running).then(() => engine.close());
    return closing;
  }

  async function inBody<T>(work: () => Promise<T>): Promise<T> {
    const mark = { running: true };
    bodies += 1;
    try {
      return await body.run(mark, work);
    } finally {
      mark.running = false;
      bodies -= 1;
      // While it is on, Node 20 follows every promise and request of the process; a server reads for a moment and then serves.
      if (bodies === 0) body.disable();
    }
  }

  function snapshot<T>(work: (view: ReturnType<typeof reader>) => Promise<T>): Promise<T> {
    return outermost(() =>
      engine.view((session) => runScoped(reader(session), (view) => inBody(() => work(view)))),
    );
  }

  /** The clock is looked at last: SQLite's COMMIT follows in the same turn of the process, PostgreSQL's as the next message. */
  async function written<T>(session: Session, work: (tx: Writer) => Promise<T>): Promise<T> {
    let latest = Number.POSITIVE_INFINITY;
    const methods: Writer = {
      ...writer(session),
      async commitBy(instant) {
        latest = Math.min(latest, instant);
      },
    };
    const result = await runScoped(methods, (tx) => inBody(() => work(tx)));
    if (Number.isFinite(latest) && (await session.now()) > latest) throw new Problem("database.slow");
    return result;
  }

  const store: Store = {
    ...wrapped(reader(engine.bare), outermost),
    // A page and its total are two statements, so they take one view.
    search: (kind, query, moment) => snapshot((view) => view.search(kind, query, moment)),
    changes: (query) => snapshot((view) => view.changes(query)),
    engine: engine.name,
    snapshot,
    transact: (work) => outermost(() => engine.write((session) => written(session, work))),
    migrate: () => outermost(engine.migrate),
    migrationState: () => outermost(engine.migrationState),
    close,
  };
  return withStatements(store, (sql, params) => outermost(() => engine.statement(sql, params)));
}

/** A clock that never goes back while the process lives, whatever is done to the machine's. */
export function neverBack(): (reading: number) => number {
  let last = 0;
  return (reading) => {
    last = Math.max(last, reading);
    return last;
  };
}
