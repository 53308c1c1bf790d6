import { testStores } from "@pilu/db/testing";
import type { Edit, Sdk } from "@pilu/schema";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { allEvidence, type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";
import { refusal } from "../testing/refusal.ts";

const push = { kind: "sdk", id: "huawei-push" } as const;
const sites = { first: "https://push.example/first", second: "https://push.example/second" };

describe.each(testStores())("on $engine", ({ open }) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk(await open());
  });
  afterEach(() => desk.store.close());

  const siteOf = async () => (await desk.core.sdk.get(push.id)).sdk.links.site as string | null;
  const newSite = (url: string): Promise<Edit> =>
    editOf(desk, push, (before) => ({
      ...before,
      links: { ...before.links, site: url as Sdk["links"]["site"] },
    }));
  async function approved(edits: readonly Edit[], said = {}) {
    const change = await submitted(desk, edits);
    const decision = await decisionOn(desk, change, { evidence: allEvidence, ...said });
    await desk.core.change.decide({ actor: desk.legal, decision });
    return change;
  }
  /** Rolls a change back and has that approved by somebody else. */
  async function undo(change: string, said = {}): Promise<string> {
    const saved = await desk.core.change.rollBack({ actor: desk.engineer, change });
    await desk.core.change.submit({ actor: desk.engineer, ...saved });
    const decision = await decisionOn(desk, saved, { evidence: allEvidence, ...said });
    await desk.core.change.decide({ actor: desk.legal, decision });
    return saved.id;
  }

  test("an approved change says what it set, since when, and how far its apps are published", async () => {
    const { id } = await approved([await newSite(sites.first)]);
    const before = await desk.core.change.get(id);
    expect(before.state).toBe("approved");
    expect(before.edits[0]?.fields).toMatchObject([{ path: "/links/site", to: sites.first }]);
    expect(before.approval).toMatchObject({ by: { id: desk.legal.person }, followUp: null, leftOut: [] });
    const { all = 0, done } = before.approval?.publishing ?? {};
    expect(all).toBeGreaterThan(1);
    expect(done).toBe(0);
    await desk.core.disclosure.drain({ actor: desk.legal });
    expect((await desk.core.change.get(id)).approval?.publishing).toEqual({ all, done: all });
  });

  test("fields that others changed since the base stay theirs; the author is shown them", async () => {
    const mine = await editOf(desk, push, (before) => ({ ...before, aliases: ["Another name"] }));
    await approved([await newSite(sites.first)]);
    const saved = await desk.core.change.save({
      actor: desk.engineer,
      id: null,
      edit: null,
      draft: { title: "A name", reason: null, edits: [mine], follows: null },
    });
    const [shown] = (await desk.core.change.get(saved.id)).edits;
    expect(shown?.fields?.every((field) => field.path.startsWith("/aliases"))).toBe(true);
    expect(shown?.movedSince).toMatchObject([{ path: "/links/site", to: sites.first }]);
    await desk.core.change.submit({ actor: desk.engineer, ...saved });
    const decision = await decisionOn(desk, saved);
    await desk.core.change.decide({ actor: desk.legal, decision });
    expect(await siteOf()).toBe(sites.first);
    expect((await desk.core.sdk.get(push.id)).sdk.aliases).toEqual(["Another name"]);
  });

  test("a field that both changed is a conflict with both values, until it is saved on the newer base", async () => {
    const began = await siteOf();
    const mine = await newSite(sites.second);
    await approved([await newSite(sites.first)]);
    const draft = { title: "A site", reason: null, edits: [mine], follows: null };
    const saved = await desk.core.change.save({ actor: desk.engineer, id: null, edit: null, draft });
    expect((await desk.core.change.get(saved.id)).conflicts).toEqual([
      { ...push, from: began, mine: sites.second, path: "/links/site", theirs: sites.first },
    ]);
    const tried = desk.core.change.submit({ actor: desk.engineer, ...saved });
    expect((await refusal(tried)).code).toBe("change.conflict");
    const edits = [await newSite(sites.second)];
    const again = await desk.core.change.save({ actor: desk.engineer, ...saved, draft: { ...draft, edits } });
    expect((await desk.core.change.get(saved.id)).conflicts).toEqual([]);
    await desk.core.change.submit({ actor: desk.engineer, ...again });
  });

  test("a roll-back restores what was there, field by field, and is reviewed like any other", async () => {
    const began = await siteOf();
    const { id } = await approved([await newSite(sites.first)]);
    await approved([await editOf(desk, push, (before) => ({ ...before, aliases: ["Kept"] }))]);
    const back = await undo(id);
    expect(await siteOf()).toBe(began);
    expect((await desk.core.sdk.get(push.id)).sdk.aliases).toEqual(["Kept"]);
    const { draft, authors } = await desk.core.change.get(back);
    expect(draft.follows).toBe(id);
    expect(authors.map((one) => one.id)).toEqual([desk.engineer.person]);
  });

  test("a roll-back over what was changed again since then is a conflict", async () => {
    const { id } = await approved([await newSite(sites.first)]);
    await approved([await newSite(sites.second)]);
    const saved = await desk.core.change.rollBack({ actor: desk.engineer, change: id });
    expect((await desk.core.change.get(saved.id)).conflicts).toMatchObject([
      { path: "/links/site", from: sites.first, theirs: sites.second },
    ]);
  });

  test("rolling back what was new retires it", async () => {
    const { sdk } = await desk.core.sdk.get(push.id);
    const proposed = { ...sdk, id: "fresh-push" } as unknown as Edit["proposed"];
    const { id } = await approved([
      { ...push, id: "fresh-push", base: null, nature: { kind: "new" }, proposed },
    ]);
    expect((await desk.core.sdk.get("fresh-push")).sdk.status).toBe("live");
    await undo(id);
    expect((await desk.core.sdk.get("fresh-push")).sdk.status).toBe("retired");
  });

  test("what is announced is called off for the day that it was announced for", async () => {
    const began = await siteOf();
    const day = 86_400_000;
    const at = (await desk.store.now()) + 40 * day;
    const { id } = await approved([await newSite(sites.first)], { effectiveAt: at });
    expect(await siteOf()).toBe(began);
    const saved = await desk.core.change.rollBack({ actor: desk.engineer, change: id });
    const { edits } = await desk.core.change.get(saved.id);
    expect(edits[0]?.fields).toMatchObject([{ path: "/links/site", from: sites.first, to: began }]);
    await desk.core.change.submit({ actor: desk.engineer, ...saved });
    expect((await desk.core.change.review({ id: saved.id })).at).toBe(at);
  });

  test("an edit whose field an announced change will set again says so, and when", async () => {
    const at = (await desk.store.now()) + 40 * 86_400_000;
    await approved([await newSite(sites.first)], { effectiveAt: at });
    const { id } = await submitted(desk, [await newSite(sites.second)]);
    const { edits } = await desk.core.change.review({ id });
    expect(edits[0]?.setAgain).toMatchObject([{ path: "/links/site", to: sites.first, effectiveAt: at }]);
  });

  test("only what was approved can be rolled back", async () => {
    const { id } = await submitted(desk, [await newSite(sites.first)]);
    const tried = desk.core.change.rollBack({ actor: desk.engineer, change: id });
    expect(await refusal(tried)).toMatchObject({ code: "change.state", facts: { state: "in-review" } });
  });
});
