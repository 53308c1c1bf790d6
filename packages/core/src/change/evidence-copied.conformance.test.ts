import { testStores } from "@pilu/db/testing";
import type { Sdk } from "@pilu/schema";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { allEvidence, type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";

const sdk = "huawei-push";
const app = "lanjing-trails";
const shortNotice = "Nobody is told anything: a test.";

describe.each(testStores())("on $engine", ({ open }) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk(await open());
  });
  afterEach(() => desk.store.close());

  const gaining = (type: string) =>
    editOf(desk, { kind: "sdk", id: sdk }, (before): Sdk => {
      if (before.data.kind !== "items") throw new Error("the example SDK lists no items");
      const [first] = before.data.items;
      if (first === undefined) throw new Error("the example SDK lists no items");
      return {
        ...before,
        data: { kind: "items", items: [...before.data.items, { ...first, type: type as never }] },
      };
    });
  const approve = async (type: string, evidence: object[]) => {
    const change = await submitted(desk, [await gaining(type)]);
    const decision = await decisionOn(desk, change, { shortNotice, evidence: evidence as never });
    return desk.core.change.decide({ actor: desk.legal, decision });
  };
  const stale = async () =>
    (await desk.core.finding.ofApp(app)).standing.filter(
      ({ reason, place }) => reason === "proof-stale" && place.id === `${app}/${sdk}`,
    );

  test("a proof covers what it was given for, and is told to be stale once the SDK collects more", async () => {
    const named = allEvidence.map((one) => ({ ...one, apps: [app, "little-boat-books"], sdk }));
    await approve("imsi", named);
    expect(await stale()).toEqual([]);
    await approve("iccid", allEvidence as object[]);
    const [found] = await stale();
    expect(found?.facts).toEqual({ reference: expect.stringMatching(/ 2026-7$/) });
    await approve("meid", named);
    expect(await stale()).toEqual([]);
    expect((await desk.core.registry.verify()).misfit).toBeNull();
  });
});
