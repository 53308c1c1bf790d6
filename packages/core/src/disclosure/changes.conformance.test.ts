import { randomUUID } from "node:crypto";
import { testStores } from "@pilu/db/testing";
import { blocksOf } from "@pilu/disclosure";
import { type Decision, type Edit, Integration } from "@pilu/schema";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { allEvidence, type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";
import { refusal } from "../testing/refusal.ts";
import { smallBeginning } from "../testing/small-beginning.ts";

const app = "lanjing-trails";
const day = 86_400_000;

/** The example SDK that decides itself what its data is for, as the hiking app would take it over. */
const guardianCheck: Edit = {
  kind: "integration",
  id: `${app}/paperboat-guardian-check`,
  base: null,
  nature: { kind: "new" },
  proposed: Integration.parse({
    ...smallBeginning.integrations.find((one) => one.id === "little-boat-books/paperboat-guardian-check"),
    id: `${app}/paperboat-guardian-check`,
    app,
  }) as unknown as Edit["proposed"],
};

const usedBy = (of: string) => (sdk: { id: string }) =>
  smallBeginning.integrations.some((one) => one.app === of && one.sdk === sdk.id);

describe.each(testStores())("what has changed since a version, on $engine", ({ open }) => {
  let desk: Desk;
  const clock = { at: 0 };
  beforeEach(async () => {
    clock.at = Date.now();
    desk = await openDesk(await open({ clock: () => clock.at }));
    clock.at += 2_000;
  });
  afterEach(() => desk.store.close());

  /** Takes edits through review and publication; the version is in force afterwards unless it is planned. */
  async function publish(edits: readonly Edit[], said: Partial<Decision> = {}): Promise<string> {
    const change = await submitted(desk, edits);
    await approve(change, said);
    return change.id;
  }
  async function approve(change: { id: string; edit: number }, said: Partial<Decision> = {}) {
    const decision = await decisionOn(desk, change, {
      evidence: allEvidence,
      shortNotice: "An example cannot wait.",
      ...said,
    });
    await desk.core.change.decide({ actor: desk.legal, decision });
    await desk.core.disclosure.drain({ actor: desk.legal });
    clock.at += 2_000;
  }
  async function rollBack(change: string, said: Partial<Decision> = {}) {
    const { core, engineer } = desk;
    const back = await core.change.rollBack({ actor: engineer, change });
    await core.change.submit({ actor: engineer, ...back });
    await approve(back, said);
  }
  const since = (n: number, more: object = {}) =>
    desk.core.disclosure.changesSince({ app, n, at: clock.at, ...more });
  const asked = ({ consents }: Awaited<ReturnType<typeof since>>) =>
    consents.map(({ kind, recipient, items, purposes }) => ({
      ask: `${kind} ${recipient.sdk?.id}`,
      items: items.length,
      purposes: purposes.map((one) => one.id),
    }));
  const guardian = () => editOf(desk, { kind: "integration", id: guardianCheck.id }, (one) => one);
  const site = (url: string) =>
    editOf(desk, { kind: "sdk", id: "huawei-push" }, (before) => ({
      ...before,
      links: { ...before.links, site: url as never },
    }));

  test("the version in force asks nothing, and one that never was is refused", async () => {
    expect(await since(1)).toMatchObject({
      from: 1,
      to: 1,
      class: "none",
      actions: [],
      reconsent: false,
      consents: [],
      changes: [],
      steps: [],
      upcoming: [],
    });
    expect((await refusal(since(9))).code).toBe("version.unknown");
    expect((await refusal(since(1, { refused: 9 }))).code).toBe("version.unknown");
  });

  test("a new recipient is asked for, item by item, as the version itself was judged", async () => {
    await publish([guardianCheck]);
    const found = await since(1);
    const version = (await desk.core.disclosure.history(app))[1];
    expect(found).toMatchObject({ from: 1, to: 2, reconsent: true, class: version?.class });
    expect(found.actions).toEqual(JSON.parse(version?.actions ?? ""));
    expect(asked(found)).toEqual([
      {
        ask: "S paperboat-guardian-check",
        items: 4,
        purposes: ["identity-verification", "legal-compliance"],
      },
    ]);
    expect(found.steps).toMatchObject([{ version: 2, base: 1, class: version?.class }]);
    expect(found.steps[0]?.text?.en.sentences).toHaveLength(1);
    expect(found.steps[0]?.text?.en.requests.join(" ")).toContain("separate consent");
    expect(found.text["zh-CN"][0]).toContain("新增");
    expect((await since(2)).consents).toEqual([]);
  });

  test("what was added and rolled back asks nothing, and stays in the steps", async () => {
    const added = await publish([guardianCheck]);
    await rollBack(added);
    const found = await since(1);
    expect(found).toMatchObject({ to: 3, class: "none", reconsent: false, consents: [], changes: [] });
    expect(found.steps.map((step) => step.version)).toEqual([3, 2]);
    expect(await since(2)).toMatchObject({ class: "minor", reconsent: false, consents: [] });
  });

  test("what was refused is not asked again until it changes, and then only for what changed", async () => {
    await publish([guardianCheck]);
    await publish([await site("https://push.example/new")]);
    expect(asked(await since(1))).toHaveLength(1);
    const refused = await since(1, { refused: 2 });
    expect(refused).toMatchObject({ class: "material", reconsent: false, consents: [] });
    expect(refused.actions).toContain("N");
    expect(refused.actions).not.toContain("S");
    const before = await guardian();
    const proposed = before.proposed as unknown as Integration;
    const [purpose] = proposed.purposes;
    await publish([
      {
        ...before,
        proposed: {
          ...proposed,
          purposes: [...proposed.purposes, { ...purpose, purpose: "risk-control" }],
        } as never,
      },
    ]);
    expect(asked(await since(1, { refused: 2 }))).toEqual([
      { ask: "S paperboat-guardian-check", items: 4, purposes: ["risk-control"] },
    ]);
    expect(asked(await since(1))[0]?.purposes).toHaveLength(3);
    expect((await since(1, { refused: 4 })).consents).toEqual([]);
  });

  test("a raised class counts as long as its difference is there", async () => {
    const key = "/entries/*~1huawei-push/links/site link.site";
    const raised = { key, class: "material", actions: ["E", "N", "C"], reason: "A page that users know." };
    await publish([await site("https://push.example/one")], { classes: [raised] as never });
    expect(await since(1)).toMatchObject({ class: "material", reconsent: true });
    await publish([await site("https://push.example/two")]);
    const found = await since(1);
    expect(found).toMatchObject({ to: 3, class: "material", reconsent: true });
    expect(found.consents.map((one) => [one.kind, one.recipient.sdk?.id])).toEqual([["C", "huawei-push"]]);
    expect(await since(2)).toMatchObject({ class: "minor", reconsent: false });
  });

  test("a lowered class counts for the very difference that was lowered, and for no other", async () => {
    const change = await submitted(desk, [guardianCheck]);
    const key = `/entries/${app}~1paperboat-guardian-check entry.added`;
    const given = {
      key,
      class: "notify",
      actions: ["U", "N"],
      reason: "Only guardians of testers.",
    } as const;
    const { id, edit } = change;
    await desk.core.change.proposeClass({ actor: desk.otherLegal, change: id, edit, given });
    await approve(change, { classes: [given] as never });
    expect(await since(1)).toMatchObject({ class: "notify", actions: ["U", "N"], consents: [] });
    const before = await guardian();
    const proposed = before.proposed as unknown as Integration;
    await publish([
      { ...before, proposed: { ...proposed, module: { en: "Start", "zh-CN": "启动" } } as never },
    ]);
    expect(await since(1)).toMatchObject({ class: "material", reconsent: true });
  });

  test("one region is judged by its own law, one platform by what it is told", async () => {
    await publish([guardianCheck]);
    expect((await since(1, { region: "CN" })).consents).toHaveLength(1);
    expect(await since(1, { region: "US" })).toMatchObject({ reconsent: false, consents: [] });
    expect((await since(1, { platform: "harmonyos" })).class).toBe("none");
    const android = await since(1, { platform: "android" });
    expect(android.consents.flatMap((one) => one.items.flatMap((item) => item.platforms))).toEqual(
      Array(android.consents[0]?.items.length).fill("android"),
    );
  });

  test("what is on record is told: a correction, and a moved policy that is the same", async () => {
    const correction = await editOf(desk, { kind: "sdk", id: "huawei-push" }, (before) => {
      if (before.data.kind !== "items") throw new Error("the example collects something");
      const [item, ...items] = before.data.items;
      const own = { ...item, type: "imei", platforms: ["android"] };
      return { ...before, data: { kind: "items", items: [item, ...items, own] } } as never;
    });
    const measure = { "zh-CN": "停止收集", en: "stopped it" };
    await publish([{ ...correction, nature: { kind: "correction", since: "2026-03-01" as never, measure } }]);
    const moved = await editOf(desk, { kind: "sdk", id: "huawei-push" }, (before) => ({
      ...before,
      links: { ...before.links, policy: "https://push.example/privacy" as never },
    }));
    await publish([moved]);
    const [second, first] = (await since(1)).steps.map((step) => step.text?.en.sentences);
    expect(first?.[0]).toMatch(/^Correction: .* has collected IMEI .* since .*2026.*stopped it/);
    expect(second).toEqual([
      expect.stringMatching(/https:\/\/push\.example\/privacy; its content is the same\.$/),
    ]);
  });

  test("a correction that names a company which is new to the app is told", async () => {
    const vendors = new Set(smallBeginning.sdks.filter(usedBy(app)).map((one) => one.vendor));
    const stranger = smallBeginning.vendors.find(({ id, contact }) => !vendors.has(id) && contact !== null);
    const correction = await editOf(desk, { kind: "sdk", id: "huawei-push" }, (before) => ({
      ...before,
      vendor: stranger?.id ?? before.vendor,
    }));
    const measure = { "zh-CN": "更正", en: "corrected it" };
    await publish([{ ...correction, nature: { kind: "correction", since: "2026-03-01" as never, measure } }]);
    const [step] = (await since(1)).steps;
    expect(step?.text?.en.sentences.join()).toContain(stranger?.names.en);
  });

  test("what is announced is told with the questions that it will bring", async () => {
    await publish([guardianCheck], { effectiveAt: clock.at + 30 * day });
    const found = await since(1);
    expect(found).toMatchObject({ to: 1, class: "none", reconsent: false, changes: [] });
    expect(found.upcoming).toMatchObject([{ version: 2, base: 1, class: "material" }]);
    expect(found.upcoming[0]?.consents.map((one) => one.kind)).toEqual(["S"]);
    clock.at += 31 * day;
    expect(await since(1)).toMatchObject({ to: 2, reconsent: true, upcoming: [] });
  });

  test("a version whose block was taken out is refused with the reason, and marked", async () => {
    await publish([guardianCheck]);
    const added = await desk.store.version(app, 2);
    const first = new Set(blocksOf((await desk.store.version(app, 1))?.manifest ?? ""));
    await publish([await site("https://push.example/new")]);
    const own = blocksOf(added?.manifest ?? "").filter((hash) => !first.has(hash));
    const third = new Set(blocksOf((await desk.store.version(app, 3))?.manifest ?? ""));
    expect(third.has(own[0] as never)).toBe(true);
    const [gone] = [...first].filter((hash) => !third.has(hash));
    await desk.core.audit.redact({
      actor: desk.admin,
      request: {
        what: { is: "entry", hash: gone },
        reason: "order 7 of the court",
        decisionId: randomUUID(),
      },
    });
    const refused = await refusal(desk.core.disclosure.text({ app, n: 1 }));
    expect(refused).toMatchObject({ code: "version.redacted", facts: { reason: "order 7 of the court" } });
    expect((await refusal(since(1))).code).toBe("version.redacted");
    expect((await refusal(since(2))).code).toBe("version.redacted");
    expect(await since(3)).toMatchObject({ class: "none", consents: [] });
    const history = await desk.core.disclosure.history(app);
    expect(history.map((one) => one.redacted)).toEqual([
      "order 7 of the court",
      "order 7 of the court",
      null,
    ]);
  });
});
