import { testStores } from "@pilu/db/testing";
import { compose } from "@pilu/disclosure";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { gather } from "../app/gather.ts";
import { allEvidence, type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";

describe.each(testStores())("data types and what has to do with them on $engine", ({ open }) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk(await open());
  });
  afterEach(() => desk.store.close());

  /** The apps whose page names each type, by what is composed of them. */
  const composed = async () => {
    const apps = new Map<string, string[]>();
    for (const { app } of await desk.core.app.index()) {
      const gathered = await desk.store.snapshot(async (view) =>
        gather(view, { app: app.id, moment: { at: await view.now() } }),
      );
      const data = compose(gathered).groups.flatMap(({ entries }) => entries.map((entry) => entry.data));
      const types = data.flatMap((one) => (one.kind === "items" ? one.items.map((item) => item.type) : []));
      for (const type of new Set<string>(types)) apps.set(type, [...(apps.get(type) ?? []), app.id]);
    }
    return new Map([...apps].map(([type, all]): [string, number] => [type, all.length]));
  };
  const reach = async () =>
    new Map((await desk.core.dataType.reach()).map(({ apps, id }): [string, number] => [id, apps]));

  test("a type reaches the apps whose pages name it, and no longer when an SDK has left", async () => {
    const before = await reach();
    expect(before).toEqual(await composed());
    const { integrations } = await desk.core.app.get("ferrywise");
    for (const { integration } of integrations.slice(0, 2)) {
      const one = { kind: "integration", id: integration.id } as const;
      const gone = await editOf(desk, one, (now) => ({ ...now, status: "retired" }));
      const change = await submitted(desk, [gone]);
      const decision = await decisionOn(desk, change, { evidence: allEvidence });
      await desk.core.change.decide({ actor: desk.legal, decision });
    }
    expect(await reach()).toEqual(await composed());
  });

  test("the SDKs and apps of a type come in pages, as many as are counted", async () => {
    const [{ id } = { id: "" }] = (await desk.core.dataType.reach()).sort((a, b) => b.apps - a.apps);
    const counted = await desk.core.dataType.get(id);
    const list = (await desk.core.dataType.list()).find(({ type }) => type.id === id);
    expect(list?.sdks).toBe(counted.sdks);
    const reach = (await desk.core.dataType.reach()).find((one) => one.id === id);
    expect(reach).toEqual({ apps: counted.apps, id, sdks: counted.sdks });
    for (const [ask, all] of [
      [desk.core.dataType.sdks, counted.sdks],
      [desk.core.dataType.apps, counted.apps],
    ] as const) {
      const whole = await ask({ id, limit: 1000 });
      expect(whole).toMatchObject({ next: null, total: all });
      expect(whole.rows).toHaveLength(all);
      const first = await ask({ id, limit: 1 });
      const rest = await ask({ after: first.next ?? "", id, limit: 1000 });
      expect([...first.rows, ...rest.rows]).toEqual(whole.rows);
    }
  });
});
