import { testStores } from "@pilu/db/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { allEvidence, type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";

const push = { kind: "sdk", id: "huawei-push" } as const;

describe.each(testStores())("conflicting changes on $engine", ({ open }) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk(await open());
  });
  afterEach(() => desk.store.close());

  test("a draft is told to its author alone once what it edits was approved otherwise", async () => {
    const site = (url: string) =>
      editOf(desk, push, (before) => ({
        ...before,
        links: { ...before.links, site: url as typeof before.links.site },
      }));
    const { id } = await desk.core.change.save({
      actor: desk.engineer,
      id: null,
      edit: null,
      draft: { title: "Mine", reason: null, edits: [await site("https://one.example/")], follows: null },
    });
    expect(await desk.core.change.conflicting({ actor: desk.engineer })).toEqual([]);
    const other = await submitted(desk, [await site("https://another.example/")], { by: desk.admin });
    const decision = await decisionOn(desk, other, { evidence: allEvidence });
    await desk.core.change.decide({ actor: desk.legal, decision });
    expect(await desk.core.change.conflicting({ actor: desk.engineer })).toMatchObject([
      { id, title: "Mine", state: "draft", conflicts: 1 },
    ]);
    expect(await desk.core.change.conflicting({ actor: desk.legal })).toEqual([]);
  });
});
