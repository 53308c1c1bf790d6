// A body of transact or snapshot owns its methods only while it runs, and one failed query spoils the whole.

type Method = (...given: unknown[]) => Promise<unknown>;
type Around = (call: () => Promise<unknown>) => Promise<unknown>;

/** The same methods, each run inside `around`. Every member of `methods` must be an asynchronous method. */
export function wrapped<T extends object>(methods: T, around: Around): T {
  const entries = Object.entries(methods as Record<string, Method>);
  // Name by name the same parameters and results: `around` gives back what the call gave.
  return Object.fromEntries(
    entries.map(([name, method]) => [name, (...given: unknown[]) => around(() => method(...given))]),
  ) as T;
}

/**
 * Runs `body` with `methods`, one after another as they are called (a connection does one thing at a time), and waits
 * until every one it began has ended, so that none can slip into another transaction. Throws what the body threw; else
 * the first that failed, even when the body caught it: PostgreSQL has given the transaction up by then, and both
 * engines must agree, so every later one fails likewise. Else a fault when the body did not await one.
 */
export async function runScoped<T extends object, R>(
  methods: T,
  body: (scoped: T) => Promise<R>,
): Promise<R> {
  const failures: unknown[] = [];
  let last: Promise<unknown> = Promise.resolve();
  let unanswered = 0;
  let ended = false;

  async function inTurn(call: () => Promise<unknown>): Promise<unknown> {
    const before = last;
    unanswered += 1;
    try {
      await before;
      if (failures.length > 0) throw failures[0];
      return await call();
    } catch (error) {
      failures.push(error);
      throw error;
    } finally {
      unanswered -= 1;
    }
  }

  const scoped = wrapped(methods, (call) => {
    if (ended) return Promise.reject(new Error("a query after its transaction or snapshot has ended"));
    const running = inTurn(call);
    last = running.catch(() => {});
    return running;
  });
  try {
    const result = await body(scoped);
    if (unanswered > 0)
      failures.push(new Error("a transaction or snapshot did not await all of its queries"));
    ended = true;
    await last;
    if (failures.length > 0) throw failures[0];
    return result;
  } finally {
    ended = true;
    await last;
  }
}
