import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EntityRef } from "../rows.ts";
import type { Store, Writer } from "../store.ts";
import { app, decide, enact, integration, publishIn, registry, sdk, vendor } from "../testing/sample.ts";
import { type TestDatabase, testStores } from "../testing.ts";

const oneTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);
const uses = (name: string, kit: string, contract?: string) => ({
  ...integration(`${name}/${kit}`),
  refers: [app(name), sdk(kit), ...(contract === undefined ? [] : [vendor(contract)])],
});

describe.each(testStores())("apps that wait for publication on $engine", ({ database }) => {
  let fresh: TestDatabase;
  let store: Store;
  let other: Store;
  beforeEach(async () => {
    fresh = await database();
    [store, other] = [await fresh.open(), await fresh.open()];
    await decide(
      store,
      ...["acme", "globex", "lonely"].map(vendor),
      { ...sdk("maps"), refers: [vendor("acme")] },
      { ...sdk("push"), refers: [vendor("globex")] },
      sdk("unused"),
      ...["atlas", "trails", "weather", "empty"].map(app),
      uses("atlas", "maps"),
      uses("trails", "maps"),
      uses("trails", "push"),
      uses("weather", "push", "acme"),
    );
    // Trails leaves push behind, and push changes hands: what ever used an entity is reached all the same.
    await decide(
      store,
      { ...integration("trails/push"), refers: [app("trails")] },
      { ...sdk("push"), refers: [vendor("acme")] },
    );
  });
  afterEach(async () => {
    await Promise.all([store.close(), other.close()]);
    await fresh.drop();
  });

  const all = { after: "", limit: 100 };
  const expand = async (seq: number, ...touched: EntityRef[]) =>
    (await store.transact((tx) => tx.expand({ seq, touched, ...all }))).queued;
  const moveMark = async (tx: Writer) => {
    const seq = await tx.nextToExpand();
    if (seq !== null) await tx.markExpanded(seq);
    return seq;
  };
  const waits = async () =>
    (await store.waiting({ after: "", limit: 100 })).map((todo) => `${todo.app} ${todo.seq}`);

  const reaches: [string, EntityRef[], string][] = [
    ["an app", [app("atlas")], "atlas"],
    ["an app without an SDK", [app("empty")], "empty"],
    ["an app that nobody wrote", [app("nobody")], ""],
    ["an integration", [integration("trails/maps")], "trails"],
    ["an SDK", [sdk("maps")], "atlas trails"],
    ["an SDK that an app once used", [sdk("push")], "trails weather"],
    ["an SDK that no app uses", [sdk("unused")], ""],
    ["a vendor with an SDK and a contract", [vendor("acme")], "atlas trails weather"],
    ["a vendor that once had an SDK", [vendor("globex")], "trails weather"],
    ["a vendor without an SDK", [vendor("lonely")], ""],
    ["the registry's settings", [registry], "atlas empty trails weather"],
    ["several entities", [app("empty"), sdk("maps"), integration("trails/push")], "atlas empty trails"],
    ["nothing", [], ""],
    ["an SDK by a vendor's name", [sdk("acme"), vendor("maps")], ""],
  ];
  test.each(reaches)("%s reaches the apps that ever used it", async (_name, touched, expected) => {
    const apps = expected.split(" ").filter((name) => name !== "");
    expect(await store.reached(touched)).toEqual(apps);
    expect(await expand(2, ...touched)).toBe(apps.length);
    expect(await waits()).toEqual(apps.map((name) => `${name} 2`));
    for (const name of apps) expect(await store.line(name)).toEqual({ last: 0, publishedAt: 0, tip: null });
  });

  test("queueing again queues nothing twice and leaves lines as they are", async () => {
    expect(await expand(1, sdk("maps"))).toBe(2);
    await store.transact((tx) => publishIn(tx, "trails"));
    const line = await store.line("trails");
    expect(await expand(1, sdk("maps"), app("empty"))).toBe(1);
    expect(await store.line("trails")).toEqual(line);
    expect(await store.countWaiting()).toBe(3);
  });

  test("many apps are queued in pages, by name, and none is left out or queued twice", async () => {
    const page = (after: string) =>
      store.transact((tx) => tx.expand({ seq: 2, touched: [registry], after, limit: 2 }));
    expect(await page("")).toEqual({ queued: 2, next: "empty" });
    expect(await waits()).toEqual(["atlas 2", "empty 2"]);
    expect(await page("")).toEqual({ queued: 0, next: "empty" });
    expect(await page("empty")).toEqual({ queued: 2, next: "weather" });
    expect(await page("weather")).toEqual({ queued: 0, next: null });
    expect(await waits()).toEqual(["atlas 2", "empty 2", "trails 2", "weather 2"]);
  });

  test("the mark does not move before it is moved, and never past a decision", async () => {
    const next = () => store.transact((tx) => tx.nextToExpand());
    expect([await next(), await next()]).toEqual([1, 1]);
    await store.transact((tx) => tx.markExpanded(2));
    expect((await store.registry()).expanded).toBe(0);
  });

  test("a decision does not reach an app that came after it", async () => {
    await decide(store, app("late"), uses("late", "maps"));
    expect(await expand(2, sdk("maps"))).toBe(2);
    expect(await expand(2, registry)).toBe(2);
    expect(await expand(3, sdk("maps"))).toBe(3);
  });

  test("a decision that nobody took is not queued", async () => {
    await expect(expand(9, sdk("maps"))).rejects.toMatchObject({ code: "reference.unknown" });
    expect(await store.countWaiting()).toBe(0);
  });

  test("the mark of what is queued moves through the log one place at a time, acts too, and stops at its end", async () => {
    await enact(store);
    const move = () => store.transact(moveMark);
    expect([await move(), await move(), await move(), await move()]).toEqual([1, 2, 3, null]);
    expect((await store.registry()).expanded).toBe(3);
  });

  test("an empty log has nothing to queue", async () => {
    const empty = await database();
    const none = await empty.open();
    expect(await none.transact((tx) => tx.nextToExpand())).toBeNull();
    await none.close();
    await empty.drop();
  });

  test("of nodes that queue at once each takes decisions of its own", async () => {
    for (const _time of oneTo(18)) await decide(store, sdk("maps"));
    const taken = await Promise.all(
      oneTo(30).map((n) =>
        (n % 2 === 0 ? store : other).transact(async (tx) => {
          const seq = await moveMark(tx);
          if (seq !== null) await tx.expand({ seq, touched: [sdk("maps")], ...all });
          return seq;
        }),
      ),
    );
    expect(taken.filter((seq) => seq !== null).sort((a, b) => a - b)).toEqual(oneTo(20));
    expect(await store.countWaiting()).toBe(40);
    expect(await store.countWaiting(7)).toBe(2);
    expect(await store.countWaiting(99)).toBe(0);
  });

  test("waiting apps are told by name, with the earliest decision of each, in pages", async () => {
    await expand(2, sdk("push"));
    await expand(1, sdk("maps"), app("weather"));
    expect(await waits()).toEqual(["atlas 1", "trails 1", "weather 1"]);
    expect(await store.waiting({ after: "atlas", limit: 1 })).toEqual([{ app: "trails", seq: 1 }]);
    expect(await store.waiting({ after: "weather", limit: 1 })).toEqual([]);
    await store.transact((tx) => tx.dropTodos([{ app: "trails", seq: 1 }]));
    expect(await waits()).toEqual(["atlas 1", "trails 2", "weather 1"]);
  });

  test("an app is taken with its line and its earliest decision, or not at all", async () => {
    await expand(2, app("trails"));
    await expand(1, app("trails"));
    await store.transact(async (tx) => {
      const line = { last: 0, publishedAt: 0, tip: null };
      expect(await tx.todosOf(["trails", "atlas"])).toEqual([{ app: "trails", line, seq: 1 }]);
      expect(await tx.takeTodos(["trails", "atlas"])).toEqual([{ app: "trails", line, seq: 1 }]);
      expect(await tx.takeTodos(["atlas"])).toEqual([]);
      await tx.dropTodos([{ app: "trails", seq: 1 }]);
      expect(await tx.takeTodos(["trails"])).toEqual([{ app: "trails", line, seq: 2 }]);
      await tx.dropTodos([{ app: "trails", seq: 2 }]);
      expect(await tx.takeTodos(["trails"])).toEqual([]);
    });
    expect(await store.line("atlas")).toBeNull();
  });

  test("several apps are taken by name, each with the earliest decision that waits for it", async () => {
    await expand(2, sdk("push"));
    await expand(1, sdk("maps"));
    await store.transact(async (tx) => {
      const taken = await tx.takeTodos(["weather", "empty", "trails", "atlas"]);
      expect(taken.map(({ app, seq }) => `${app} ${seq}`)).toEqual(["atlas 1", "trails 1", "weather 2"]);
      expect(await tx.todosOf(["weather", "empty", "trails", "atlas"])).toEqual(taken);
      await tx.dropTodos(taken);
      await tx.dropTodos([]);
    });
    expect(await waits()).toEqual(["trails 2"]);
  });

  test("of nodes that take one app at once each decision is published once, in the order of the log", async () => {
    for (const seq of [1, 2]) await expand(seq, sdk("maps"));
    const published = await Promise.all(
      oneTo(12).map((n) =>
        (n % 2 === 0 ? store : other).transact(async (tx) => {
          const [taken] = await tx.takeTodos(["trails"]);
          if (taken === undefined) return null;
          await publishIn(tx, "trails");
          await tx.dropTodos([taken]);
          return taken;
        }),
      ),
    );
    const worked = published.filter((taken) => taken !== null).sort((a, b) => a.seq - b.seq);
    expect(worked.map(({ line, seq }) => [line.last, seq])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect((await store.line("trails"))?.last).toBe(2);
    expect(await waits()).toEqual(["atlas 1"]);
  });
});
