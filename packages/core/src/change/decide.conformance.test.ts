import { testStores } from "@pilu/db/testing";
import { Disclosure } from "@pilu/schema";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { allEvidence, type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";
import { person } from "../testing/person.ts";
import { refusal } from "../testing/refusal.ts";
import { smallBeginning } from "../testing/small-beginning.ts";

const sdk = { kind: "sdk", id: "huawei-push" } as const;

/** An SDK with items that several example apps take over as they are, and those apps. */
function sharedSdk(): { id: string; apps: string[] } {
  for (const { id, data } of smallBeginning.sdks) {
    const using = smallBeginning.integrations.filter((one) => one.sdk === id && one.data.mode === "inherit");
    if (data.kind === "items" && using.length > 1) return { id, apps: using.map((one) => one.app).sort() };
  }
  throw new Error("no example SDK is in several apps");
}

/** The company that the newest version of an app's page names behind an SDK. */
async function vendorOn(
  { core }: Desk,
  { app, sdk }: { app: string; sdk: string },
): Promise<string | undefined> {
  const n = (await core.disclosure.history(app)).at(-1)?.n ?? 0;
  const document = Disclosure.parse(JSON.parse(await core.disclosure.text({ app, n })));
  return document.groups.flatMap((group) => group.entries).find((entry) => entry.sdk === sdk)?.vendor.id;
}

describe.each(testStores())("on $engine", ({ open }) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk(await open());
  });
  afterEach(() => desk.store.close());

  const newSite = (url: string) =>
    editOf(desk, sdk, (before) => ({ ...before, links: { ...before.links, site: url as never } }));
  const decide = async (change: { id: string; edit: number }, said = {}, actor = desk.legal) =>
    desk.core.change.decide({ actor, decision: await decisionOn(desk, change, said) });

  test("an approval stands in the log, holds, and is published", async () => {
    const change = await submitted(desk, [await newSite("https://push.example/new")]);
    const decided = await decide(change);
    expect(decided).toMatchObject({ verdict: "approve", leftOut: [], followUp: null });
    expect((await desk.core.sdk.get("huawei-push")).sdk.links.site).toBe("https://push.example/new");
    const { versions } = await desk.core.disclosure.drain({ actor: desk.legal });
    expect(versions.map((one) => one.app)).toEqual(["lanjing-trails", "little-boat-books"]);
    const text = await desk.core.disclosure.text({ app: "lanjing-trails", n: 2 });
    expect(text).toContain("https://push.example/new");
    expect(JSON.parse(text).changes.map((one: { kind: string }) => one.kind)).toEqual(["link.site"]);
    expect((await desk.core.registry.verify()).misfit).toBeNull();
  });

  test("whoever shaped it may not approve it, whatever they have become", async () => {
    const change = await submitted(desk, [await newSite("https://push.example/own")], { by: desk.legal });
    expect((await refusal(decide(change))).code).toBe("change.own");
    expect(await decide(change, {}, desk.admin)).toMatchObject({ verdict: "approve" });
  });

  test("an engineer, a viewer and a token may not decide; the registry stays as it was", async () => {
    const change = await submitted(desk, [await newSite("https://push.example/b")]);
    const other = await person(desk.store, "engineer");
    const before = await desk.store.registry();
    const token = { person: desk.legal.person, token: { id: "t", scopes: ["change:propose" as const] } };
    for (const actor of [other, desk.viewer])
      expect((await refusal(decide(change, {}, actor))).code).toBe("actor.forbidden");
    expect((await refusal(decide(change, {}, token))).code).toBe("token.scope");
    expect(await desk.store.registry()).toEqual(before);
  });

  test("a decision sent twice is made once, and gives the same answer", async () => {
    const change = await submitted(desk, [await newSite("https://push.example/c")]);
    const decision = await decisionOn(desk, change);
    const [one, two] = await Promise.all(
      [1, 2].map(() => desk.core.change.decide({ actor: desk.legal, decision })),
    );
    expect(one).toEqual(two);
    expect(await desk.core.change.decide({ actor: desk.legal, decision })).toEqual(one);
    expect((await desk.store.registry()).seq).toBe(one?.seq);
  });

  test("of two reviewers at the same instant one decides", async () => {
    const change = await submitted(desk, [await newSite("https://push.example/d")]);
    const both = await Promise.allSettled([decide(change), decide(change, {}, desk.otherLegal)]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = both.find((one) => one.status === "rejected");
    expect(lost?.reason).toMatchObject({ code: "change.decided" });
  });

  test("an edit that the reviewer did not see is not approved", async () => {
    const change = await submitted(desk, [await newSite("https://push.example/e")]);
    const seen = await decisionOn(desk, change);
    await desk.core.change.pullBack({ actor: desk.engineer, ...change });
    const draft = (await desk.core.change.get(change.id)).draft;
    const saved = await desk.core.change.save({
      actor: desk.engineer,
      ...change,
      draft: { ...draft, edits: [await newSite("https://push.example/unseen")] },
    });
    await desk.core.change.submit({ actor: desk.engineer, ...saved });
    const problem = await refusal(desk.core.change.decide({ actor: desk.legal, decision: seen }));
    expect(problem.code).toBe("change.moved");
    expect((await desk.core.sdk.get("huawei-push")).sdk.links.site).not.toContain("unseen");
  });

  test("what was approved elsewhere since the review is seen before it is decided on", async () => {
    const mine = await submitted(desk, [await newSite("https://push.example/f")]);
    const seen = await decisionOn(desk, mine);
    const other = await submitted(desk, [
      await editOf(desk, sdk, (before) => ({ ...before, aliases: [...before.aliases, "HMS Push"] })),
    ]);
    await decide(other);
    expect((await refusal(desk.core.change.decide({ actor: desk.legal, decision: seen }))).code).toBe(
      "change.moved",
    );
    // Seen again, the two edits stand side by side.
    await decide(mine);
    const { sdk: held } = await desk.core.sdk.get("huawei-push");
    expect(held.links.site).toBe("https://push.example/f");
    expect(held.aliases).toContain("HMS Push");
  });

  test("an overlap goes back to the author with both values", async () => {
    const mine = await submitted(desk, [await newSite("https://push.example/mine")]);
    await decide(await submitted(desk, [await newSite("https://push.example/theirs")]));
    expect((await refusal(decide(mine))).code).toBe("change.conflict");
    const { state, remarks } = await desk.core.change.get(mine.id);
    expect(state).toBe("changes-requested");
    expect(remarks.at(-1)).toMatchObject({ kind: "conflict" });
    expect(JSON.stringify(remarks.at(-1))).toContain("https://push.example/theirs");
    expect(JSON.stringify(remarks.at(-1))).toContain("https://push.example/mine");
  });

  test("a rejection and a request for changes need a reason and stand in the log", async () => {
    const change = await submitted(desk, [await newSite("https://push.example/g")]);
    const { seq } = await desk.store.registry();
    expect((await refusal(decide(change, { verdict: "reject" }))).code).toBe("change.reason");
    await decide(change, { verdict: "request-changes", reason: "Which page?" });
    expect((await desk.core.change.get(change.id)).state).toBe("changes-requested");
    await desk.core.change.submit({ actor: desk.engineer, ...change });
    await decide(change, { verdict: "reject", reason: "Not this vendor." });
    expect((await desk.core.change.get(change.id)).state).toBe("rejected");
    const log = await desk.store.log({ after: seq, limit: 10 });
    expect(log.map((one) => one.is === "act" && one.kind)).toEqual(["change-returned", "change-rejected"]);
    expect((await desk.core.registry.verify()).misfit).toBeNull();
  });

  test("an app without its evidence keeps its old facts, and a follow-up waits for them", async () => {
    const { id, apps } = sharedSdk();
    const [first, ...others] = apps as [string, ...string[]];
    // Another company behind an SDK: every app needs a contract with it.
    const { vendor } = (await desk.core.sdk.get(id)).sdk;
    const other = smallBeginning.vendors.find((one) => one.id !== vendor && one.contact !== null);
    const sold = await editOf(desk, { kind: "sdk", id }, (before) => ({
      ...before,
      vendor: other?.id ?? before.vendor,
    }));
    const change = await submitted(desk, [sold]);
    const shortNotice = "Nobody is told anything: a test.";
    expect((await refusal(decide(change, { shortNotice }))).code).toBe("change.evidence");
    const evidence = allEvidence.map((one) => ({ ...one, apps: [first] as never }));
    const decided = await decide(change, { shortNotice, evidence });
    expect(decided.leftOut.map((one) => one.app)).toEqual(others);
    expect(decided.leftOut[0]?.missing.length).toBeGreaterThan(0);
    const { versions } = await desk.core.disclosure.drain({ actor: desk.legal });
    expect(versions.map((one) => one.app)).toEqual([first]);
    expect(await vendorOn(desk, { app: first, sdk: id })).toBe(other?.id);
    for (const app of others) expect(await vendorOn(desk, { app, sdk: id })).toBe(vendor);
    const followUp = await desk.core.change.get(decided.followUp ?? "");
    expect(followUp).toMatchObject({ state: "draft" });
    expect(followUp.draft.follows).toBe(change.id);
    // With the evidence the others get it too, by the same way.
    const again = { id: decided.followUp ?? "", edit: followUp.edit };
    await desk.core.change.submit({ actor: desk.engineer, ...again });
    await decide(again, { shortNotice, evidence: allEvidence });
    const late = await desk.core.disclosure.drain({ actor: desk.legal });
    expect(late.versions.map((one) => one.app).sort()).toEqual(others);
    expect((await desk.core.registry.verify()).misfit).toBeNull();
  });
});
