import { randomUUID } from "node:crypto";
import { testStores } from "@pilu/db/testing";
import type { Decision, Sdk } from "@pilu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allEvidence, type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";
import { refusal } from "../testing/refusal.ts";

const slug = "lanjing-trails";
const day = 86_400_000;

/** Version 2 has another name for an SDK and another site, 3 is to have the old name again, 4 withdraws that. */
describe.each(testStores())("the line of versions on $engine", ({ open }) => {
  let desk: Desk;
  const clock = { at: 0 };
  beforeAll(async () => {
    clock.at = Date.now();
    desk = await openDesk(await open({ clock: () => clock.at }));
    clock.at += 2_000;
    const later = clock.at + 30 * day;
    await publish((sdk) => ({
      ...sdk,
      names: { ...sdk.names, en: "Kestrel Push" },
      links: { ...sdk.links, site: "https://kestrel.example.com" as never },
    }));
    const announced = await publish((sdk) => ({ ...sdk, names: { ...sdk.names, en: "Huawei Push" } }), {
      effectiveAt: later,
    });
    const back = await desk.core.change.rollBack({ actor: desk.engineer, change: announced });
    await desk.core.change.submit({ actor: desk.engineer, ...back });
    await approve(back, { effectiveAt: later });
  });
  afterAll(() => desk.store.close());

  async function publish(change: (sdk: Sdk) => Sdk, said: Partial<Decision> = {}): Promise<string> {
    const edit = await editOf(desk, { kind: "sdk", id: "huawei-push" }, change);
    const saved = await submitted(desk, [edit], { title: "Push" });
    await approve(saved, said);
    return saved.id;
  }
  async function approve(change: { id: string; edit: number }, said: Partial<Decision>): Promise<void> {
    const decision = await decisionOn(desk, change, { evidence: allEvidence, ...said });
    await desk.core.change.decide({ actor: desk.legal, decision });
    await desk.core.disclosure.drain({ actor: desk.legal });
    clock.at += 2_000;
  }

  test("says of each version what became of it", async () => {
    const { inForce, versions } = await desk.core.disclosure.timeline(slug);
    expect(inForce).toBe(2);
    expect(versions.map(({ n, base, fate }) => ({ n, base, fate: fate.is }))).toEqual([
      { n: 1, base: null, fate: "came" },
      { n: 2, base: 1, fate: "came" },
      { n: 3, base: 2, fate: "withdrawn" },
      { n: 4, base: 2, fate: "planned" },
    ]);
    expect((await refusal(desk.core.disclosure.timeline("nobody"))).code).toBe("app.unknown");
  });

  test("says what each told, and by whose decision", async () => {
    const [second, first] = await desk.core.disclosure.told({ app: slug, versions: [2, 1] });
    expect(second?.note?.en.sentences.join()).toContain("Kestrel Push");
    expect(second?.decisions).toMatchObject([{ title: "Push", by: { id: desk.legal.person } }]);
    expect(first).toMatchObject({ n: 1, decisions: [{ seq: 1, change: null }] });
  });

  test("compares any two, forwards and backwards, each difference with its weight", async () => {
    const compare = (from: number, to: number) => desk.core.disclosure.compare({ slug, from, to });
    const there = await compare(1, 2);
    expect([there.before.version, there.after.version]).toEqual([1, 2]);
    const id = `${slug}/huawei-push`;
    expect(there.entryNames).toMatchObject({ [id]: { en: "Kestrel Push" } });
    const name = there.differences.find((one) => one.kind === "entry.name");
    expect(name).toMatchObject({ to: "Kestrel Push" });
    expect(there.rows.map(({ row }) => row)).toEqual(expect.arrayContaining([...(name?.rows ?? [])]));
    expect(there.told.en.map(({ text }) => text).join()).toContain("Kestrel Push");
    const back = await compare(2, 1);
    expect(back.differences.find((one) => one.kind === "entry.name")).toMatchObject({ from: "Kestrel Push" });
    expect((await compare(2, 4)).differences).toEqual([]);
    expect((await compare(1, 3)).differences.map(({ kind }) => kind)).toContain("link.site");
    expect((await refusal(compare(1, 9))).code).toBe("version.unknown");
  });

  test("a version that was taken out says why, is told of no more, and has no evidence", async () => {
    const { core, admin, legal } = desk;
    const what = { is: "version", app: slug, n: 1 };
    const request = { what, reason: "A court's order.", decisionId: randomUUID() };
    await core.audit.redact({ actor: admin, request });
    const { versions } = await core.disclosure.timeline(slug);
    expect(versions.map(({ redacted }) => redacted)).toEqual(["A court's order.", null, null, null]);
    const [first] = await core.disclosure.told({ app: slug, versions: [1] });
    expect(first?.note).toBeNull();
    const compared = core.disclosure.compare({ slug, from: 1, to: 2 });
    expect((await refusal(compared)).code).toBe("version.redacted");
    for (const n of [1, 2])
      expect((await refusal(core.disclosure.dossier({ actor: legal, slug, n }))).code).toBe(
        "version.redacted",
      );
    expect((await core.disclosure.compare({ slug, from: 2, to: 4 })).differences).toEqual([]);
    const last = await core.disclosure.dossier({ actor: legal, slug, n: 4 });
    expect(await core.registry.against(last)).toBeNull();
  });
});
