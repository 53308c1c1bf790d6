import { testStores } from "@pilu/db/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";
import { ofEach } from "./of-each.ts";

describe.each(testStores())("what is made of every entity on $engine", ({ open }) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk(await open());
  });
  afterEach(() => desk.store.close());

  test("each is there once, by id, and after a decision only what it touched is made again", async () => {
    const read: string[] = [];
    const namesOf = ofEach("vendor", {
      fields: ["id", "names"],
      make: ({ id, names }) => {
        read.push(id);
        return names.en;
      },
    });
    const ask = () =>
      desk.store.snapshot(async (view) => {
        const all = await namesOf(desk, view, { at: await view.now() });
        return [...all].map(([id, { made }]) => ({ id, name: made }));
      });
    const index = await desk.core.vendor.index();
    const before = await ask();
    expect(before).toEqual(index.map(({ id, names }) => ({ id, name: names.en })));
    expect(read.toSorted()).toEqual(index.map(({ id }) => id).toSorted());
    read.length = 0;
    const id = index[0]?.id ?? "";
    const names = { "zh-CN": "改名公司", en: "Renamed Ltd." };
    const renamed = await editOf(desk, { kind: "vendor", id }, (one) => ({ ...one, names }));
    const change = await submitted(desk, [renamed]);
    expect(await ask()).toEqual(before);
    const decision = await decisionOn(desk, change, { shortNotice: "A misspelt name." });
    await desk.core.change.decide({ actor: desk.legal, decision });
    expect(await ask()).toEqual([{ id, name: names.en }, ...before.slice(1)]);
    expect(read).toEqual([id]);
  });
});
