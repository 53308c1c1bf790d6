import { randomUUID } from "node:crypto";
import { testStores } from "@pilu/db/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";
import { refusal } from "../testing/refusal.ts";

const sdk = { kind: "sdk", id: "huawei-push" } as const;
const day = 86_400_000;

describe.each(testStores())("taking a body out on $engine", ({ open }) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk(await open());
  });
  afterEach(() => desk.store.close());

  const newSite = (url: string) =>
    editOf(desk, sdk, (before) => ({ ...before, links: { ...before.links, site: url as never } }));
  const approved = async (url: string, effectiveAt: number | null = null) => {
    const change = await submitted(desk, [await newSite(url)]);
    const decision = await decisionOn(desk, change, { effectiveAt });
    const { seq } = await desk.core.change.decide({ actor: desk.legal, decision });
    return { ...change, decision, seq };
  };
  const redact = (what: object, decisionId: string = randomUUID()) =>
    desk.core.audit.redact({
      actor: desk.admin,
      request: { what, reason: "By order of the court.", decisionId },
    });
  const drain = () => desk.core.disclosure.drain({ actor: desk.legal });

  test("waits until what was approved is published, for that is composed from stored bodies", async () => {
    const { seq } = await approved("https://push.example/a");
    for (const what of [
      { is: "log", seq },
      { is: "revision", ...sdk, number: 1 },
    ])
      expect((await refusal(redact(what))).code).toBe("body.in-use");
    await drain();
    await redact({ is: "log", seq });
    await redact({ is: "revision", ...sdk, number: 1 });
    expect((await desk.core.registry.verify()).misfit).toBeNull();
  });

  test("leaves what an approval says until its day: others of the same day are judged by it", async () => {
    const { seq } = await approved("https://push.example/b", Date.now() + day);
    await drain();
    expect((await refusal(redact({ is: "log", seq }))).code).toBe("body.in-use");
    expect(await desk.store.registry()).toMatchObject({ seq });
  });

  test("sent twice takes out once, and gives the same answer", async () => {
    const { seq } = await approved("https://push.example/c");
    await drain();
    const decisionId = randomUUID();
    const first = await redact({ is: "log", seq }, decisionId);
    expect(await redact({ is: "log", seq }, decisionId)).toEqual(first);
    expect((await desk.store.registry()).seq).toBe(first.seq);
  });

  test("a change whose approval was taken out is still shown, and its decision answered again", async () => {
    const { id, decision, seq } = await approved("https://push.example/d");
    await drain();
    await redact({ is: "log", seq });
    expect((await desk.core.change.get(id)).approval).toMatchObject({
      seq,
      followUp: null,
      publishing: { all: 2, done: 2 },
    });
    expect(await desk.core.disclosure.progress(seq)).toEqual({ seq, all: 2, done: 2 });
    expect(await desk.core.change.decide({ actor: desk.legal, decision })).toMatchObject({
      seq,
      verdict: "approve",
    });
    const undone = await refusal(desk.core.change.rollBack({ actor: desk.engineer, change: id }));
    expect(undone.code).toBe("body.redacted");
  });

  test("a reviewer who had looked before an approval that was taken out looks again", async () => {
    const open = await submitted(desk, [
      await editOf(desk, { kind: "sdk", id: "wechat-pay" }, (before) => ({ ...before, aliases: ["WePay"] })),
    ]);
    const seen = await decisionOn(desk, open);
    const { seq } = await approved("https://push.example/e");
    await drain();
    await redact({ is: "log", seq });
    const decided = desk.core.change.decide({ actor: desk.legal, decision: seen });
    expect((await refusal(decided)).code).toBe("change.moved");
    const decision = await decisionOn(desk, open);
    expect(await desk.core.change.decide({ actor: desk.legal, decision })).toMatchObject({
      verdict: "approve",
    });
  });

  test("a draft that began from what was taken out begins again from what holds", async () => {
    const { core, engineer } = desk;
    const edit = await editOf(desk, sdk, (before) => ({ ...before, aliases: ["HMS"] }));
    const change = await submitted(desk, [edit]);
    await approved("https://push.example/f");
    await drain();
    await redact({ is: "revision", ...sdk, number: 1 });
    expect((await core.change.get(change.id)).edits[0]?.faults).toMatchObject([{ code: "body.redacted" }]);
    const problem = await refusal(
      decisionOn(desk, change).then((decision) => core.change.decide({ actor: desk.legal, decision })),
    );
    expect(problem.code).toBe("change.invalid");
    await core.change.pullBack({ actor: engineer, ...change });
    const { draft } = await core.change.get(change.id);
    const saved = await core.change.save({
      actor: engineer,
      ...change,
      draft: { ...draft, edits: [{ ...edit, base: 2 }] },
    });
    await core.change.submit({ actor: engineer, ...saved });
  });
});
