import { testStores } from "@pilu/db/testing";
import { Disclosure } from "@pilu/schema";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { stateOf } from "../body/body.ts";
import { at } from "../log/holding.ts";
import { allEvidence, type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";

const day = 86_400_000;
const push = { kind: "sdk", id: "huawei-push" } as const;
const app = "lanjing-trails";

describe.each(testStores())("a version that is announced on $engine", ({ open }) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk(await open());
  });
  afterEach(() => desk.store.close());

  const approve = async (change: { id: string; edit: number }, said = {}) => {
    const decision = await decisionOn(desk, change, { shortNotice: "A test waits for nobody.", ...said });
    const decided = await desk.core.change.decide({ actor: desk.legal, decision });
    await desk.core.disclosure.drain({ actor: desk.legal });
    return decided;
  };
  const versions = () => desk.core.disclosure.history(app);
  const holding = async (t: number) => {
    const all = (await versions()).map((one) => ({ ...one, number: one.n }));
    return at(all, t)?.n;
  };
  const entry = async (n: number) => {
    const document = Disclosure.parse(JSON.parse(await desk.core.disclosure.text({ app, n })));
    return document.groups.flatMap((group) => group.entries).find((one) => one.sdk === push.id);
  };

  test("waits, while an urgent correction takes effect today; it comes back under a new number with its date", async () => {
    const { store, core, engineer } = desk;
    const now = await store.now();
    const later = now + 30 * day;
    // Announced: another name. Urgent: a dead link.
    const naming = await submitted(desk, [
      await editOf(desk, push, (before) => ({ ...before, names: { ...before.names, en: "Kestrel Push" } })),
    ]);
    await approve(naming, { effectiveAt: later });
    const mended = await editOf(desk, push, (before) => ({
      ...before,
      links: { ...before.links, site: "https://push.example/alive" as typeof before.links.site },
    }));
    await approve(await submitted(desk, [{ ...mended, base: 1 }]));
    const told = await versions();
    expect(told.map(({ n, base }) => ({ n, base }))).toEqual([
      { n: 1, base: null },
      { n: 2, base: 1 },
      { n: 3, base: 1 },
      { n: 4, base: 3 },
    ]);
    expect(told[1]?.effectiveAt).toBe(later);
    expect(told[2]?.effectiveAt).toBeLessThan(now + day);
    expect(told[3]?.effectiveAt).toBe(later);
    expect(await entry(3)).toMatchObject({ links: { site: "https://push.example/alive" } });
    expect((await entry(3))?.names.en).not.toBe("Kestrel Push");
    expect(await entry(4)).toMatchObject({
      names: { en: "Kestrel Push" },
      links: { site: "https://push.example/alive" },
    });
    expect(await holding(now + day)).toBe(3);
    expect(await holding(later)).toBe(4);

    // Called off: a roll-back with the date of what it calls off.
    const back = await core.change.rollBack({ actor: engineer, change: naming.id });
    await core.change.submit({ actor: engineer, ...back });
    await approve(back, { effectiveAt: later });
    expect(await holding(later)).toBe(5);
    expect((await entry(5))?.names.en).not.toBe("Kestrel Push");
    expect(await entry(5)).toMatchObject({ links: { site: "https://push.example/alive" } });
    expect((await core.registry.verify()).misfit).toBeNull();
  });

  test("a planned edit that sets a field back to what it is today survives an urgent one", async () => {
    const { store } = desk;
    const later = (await store.now()) + 30 * day;
    const was = (await desk.core.sdk.get(push.id)).sdk.names.en;
    const named = (en: string) =>
      editOf(desk, push, (before) => ({ ...before, names: { ...before.names, en } }));
    await approve(await submitted(desk, [await named("Today's name")]));
    await approve(await submitted(desk, [await named(was ?? "")]), { effectiveAt: later });
    await approve(await submitted(desk, [{ ...(await named("Another name")), base: 2 }]));
    const last = (await versions()).at(-1)?.n ?? 0;
    expect((await entry(last))?.names.en).toBe(was);
    expect((await desk.core.registry.verify()).misfit).toBeNull();
  });

  test("an app that is announced to use what changes today has its proofs too", async () => {
    const later = (await desk.store.now()) + 30 * day;
    const kit = "paperboat-guardian-check";
    const held = await desk.store.revision(
      { kind: "integration", id: `little-boat-books/${kit}` },
      { at: await desk.store.now() },
    );
    if (held === null) throw new Error("the example app uses it");
    const id = `${app}/${kit}`;
    const proposed = { ...stateOf("integration", held), id, app, evidence: [] };
    const nature = { kind: "new" } as const;
    const beginning = { kind: "integration" as const, id, base: null, nature, proposed: proposed as never };
    await approve(await submitted(desk, [beginning]), { effectiveAt: later, evidence: allEvidence });
    const before = (await versions()).at(-1)?.n;

    const sdk = await editOf(desk, { kind: "sdk", id: kit }, (was) => {
      if (was.data.kind !== "items") throw new Error("the example collects something");
      const [item, ...items] = was.data.items;
      if (item === undefined) throw new Error("the example collects something");
      return {
        ...was,
        data: {
          kind: "items",
          items: [item, ...items, { ...item, type: "imei" as never, platforms: ["android" as never] }],
        },
      };
    });
    const change = await submitted(desk, [sdk]);
    const { groups } = await desk.core.change.review({ id: change.id });
    expect(groups.flatMap((group) => group.apps.map((one) => one.id))).toEqual(["little-boat-books"]);
    const ofOne = allEvidence.map((one) => ({ ...one, apps: ["little-boat-books" as never] }));
    await expect(approve(change, { evidence: ofOne })).rejects.toMatchObject({
      code: "change.evidence",
      facts: { app },
    });
    expect((await versions()).at(-1)?.n).toBe(before);
    expect(await approve(change, { evidence: allEvidence })).toMatchObject({ leftOut: [] });
    const announced = (await versions()).at(-1);
    expect(announced).toMatchObject({ effectiveAt: later });
    const document = JSON.parse(await desk.core.disclosure.text({ app, n: announced?.n ?? 0 }));
    expect(JSON.stringify(document.groups)).toContain("imei");
  });

  test("a correction is never dated in the future", async () => {
    const edit = await editOf(desk, push, (before) => ({ ...before, aliases: ["always so"] }));
    const nature = { kind: "correction", since: "2026-01-05", measure: null } as const;
    const change = await submitted(desk, [{ ...edit, nature }]);
    const tomorrow = (await desk.store.now()) + day;
    await expect(approve(change, { effectiveAt: tomorrow })).rejects.toMatchObject({
      code: "change.too-late",
    });
  });

  test("what users are owed a notice of takes effect when they were promised it, or with a reason", async () => {
    const { store, core, legal } = desk;
    const renamed = await submitted(desk, [
      await editOf(desk, { kind: "vendor", id: (await core.sdk.get(push.id)).sdk.vendor }, (before) => ({
        ...before,
        names: { ...before.names, en: "Renamed Ltd." },
      })),
    ]);
    const decide = async (said: object) =>
      core.change.decide({ actor: legal, decision: await decisionOn(desk, renamed, said) });
    await expect(decide({})).rejects.toMatchObject({ code: "change.notice" });
    const now = await store.now();
    await expect(decide({ effectiveAt: now + day })).rejects.toMatchObject({ code: "change.notice" });
    const decided = await decide({ effectiveAt: now + 90 * day });
    expect(decided.effectiveAt).toBe(now + 90 * day);
  });
});
