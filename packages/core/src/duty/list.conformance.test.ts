import { randomUUID } from "node:crypto";
import { testStores } from "@pilu/db/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { allEvidence, type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";

describe.each(testStores())("duties on $engine", ({ open }) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk(await open());
    const { integrations } = await desk.core.app.get("lanjing-trails");
    const retired = { kind: "integration", id: integrations[0]?.integration.id ?? "" } as const;
    const edit = await editOf(desk, retired, (before) => ({ ...before, status: "retired" as const }));
    const change = await submitted(desk, [edit]);
    const decision = await decisionOn(desk, change, { evidence: allEvidence });
    await desk.core.change.decide({ actor: desk.legal, decision });
    await desk.core.disclosure.drain({ actor: desk.legal });
  });
  afterEach(() => desk.store.close());

  test("what a version asks for is open until it is done, and done with who and where the proof lies", async () => {
    const open = await desk.core.duty.list({ isDone: false, limit: 100 });
    expect(open.total).toBeGreaterThan(0);
    expect(open.rows.map(({ due }) => due)).toEqual(open.rows.map(({ due }) => due).toSorted());
    const [first] = open.rows;
    if (first === undefined) throw new Error("nothing is owed");
    const { app, n, duty, slug } = first;
    const told = (record: object) =>
      desk.core.duty.record({ actor: desk.engineer, app, n, duty, record, decisionId: randomUUID() });
    const record = { owner: "Li", due: "2999-12-31", doneOn: null, proof: null, note: null };
    await told(record);
    const planned = await desk.core.duty.list({ app: slug, isDone: false, limit: 100 });
    expect(planned.rows.at(-1)).toMatchObject({ due: "2999-12-31", record: { owner: "Li" } });
    await told({ ...record, doneOn: "2026-11-27", proof: "ticket 7" });
    const done = await desk.core.duty.list({ isDone: true, limit: 100 });
    expect(done.rows).toMatchObject([{ slug, n, duty, settled: { by: desk.engineer.person } }]);
    expect((await desk.core.duty.list({ isDone: false, limit: 100 })).total).toBe(open.total - 1);
  });

  test("however few are shown, all are counted by how they stand to their day", async () => {
    const listed = (isDone: boolean) => desk.core.duty.list({ isDone, limit: 1 });
    const { counts, total } = await listed(false);
    expect(counts.overdue + counts.soon + counts.later).toBe(total);
    const { rows } = await desk.core.duty.list({ isDone: false, limit: 100 });
    const tell = ({ app, n, duty }: (typeof rows)[number], record: object) => {
      const nothing = { owner: null, due: null, doneOn: null, proof: null, note: null };
      const told = { record: { ...nothing, ...record }, decisionId: randomUUID() };
      return desk.core.duty.record({ actor: desk.engineer, app, n, duty, ...told });
    };
    for (const row of rows) await tell(row, { due: "2999-12-31" });
    expect((await listed(false)).counts).toEqual({ overdue: 0, soon: 0, later: total, done: 0 });
    for (const row of rows) await tell(row, { due: "2020-01-01" });
    expect(await listed(false)).toMatchObject({
      counts: { overdue: total, soon: 0, later: 0, done: 0 },
      rows: [{ is: "overdue" }],
    });
    const [first] = rows;
    if (first === undefined) throw new Error("nothing is owed");
    await tell(first, { doneOn: "2026-11-27", proof: "ticket 7" });
    expect(await listed(true)).toMatchObject({
      counts: { overdue: total - 1, done: 1 },
      rows: [{ is: "done" }],
    });
    expect((await desk.core.duty.list({ app: "nobody", isDone: false, limit: 1 })).counts).toEqual({
      overdue: 0,
      soon: 0,
      later: 0,
      done: 0,
    });
  });

  test("a page of them goes on where the one before ended", async () => {
    const all = await desk.core.duty.list({ isDone: false, limit: 100 });
    const first = await desk.core.duty.list({ isDone: false, limit: 1 });
    const second = await desk.core.duty.list({ isDone: false, limit: 100, after: first.next ?? "0" });
    expect([...first.rows, ...second.rows]).toEqual(all.rows);
  });
});
