import { randomUUID } from "node:crypto";
import { testStores } from "@pilu/db/testing";
import { canonical, DataTypeId, Dossier, type Sdk } from "@pilu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sha256 as hashOf } from "../hash.ts";
import { allEvidence, type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";
import { refusal } from "../testing/refusal.ts";

const slug = "lanjing-trails";
/** One more kind of data, on the terms of the first: users are to be told. */
function withBattery(data: Sdk["data"]): Sdk["data"] {
  if (data.kind !== "items") throw new Error("the example collects nothing");
  const [first] = data.items;
  if (first === undefined) throw new Error("the example collects nothing");
  return {
    ...data,
    items: [...data.items, { ...first, type: DataTypeId.parse("battery"), suggested: false }],
  };
}

type Facts = { [name: string]: unknown };

describe.each(testStores())("everything on record for a version, on $engine", ({ open }) => {
  let desk: Desk;
  let text: string;
  let file: Dossier;
  beforeAll(async () => {
    desk = await openDesk(await open());
    const rename = await editOf(desk, { kind: "sdk", id: "huawei-push" }, (before) => ({
      ...before,
      names: { ...before.names, en: "Kestrel Push" },
      data: withBattery(before.data),
    }));
    const change = await submitted(desk, [rename], { title: "Another name" });
    const comment = { place: null, replyTo: null, text: "Is it called so everywhere?" };
    await desk.core.change.comment({ actor: desk.legal, id: change.id, comment });
    const decision = await decisionOn(desk, change, {
      evidence: allEvidence,
      reason: "Its vendor says so.",
      shortNotice: "An example cannot wait.",
    });
    await desk.core.change.decide({ actor: desk.legal, decision });
    await desk.core.disclosure.drain({ actor: desk.legal });
    const duty = { app: slug, n: 2, duty: "N", decisionId: randomUUID() } as const;
    const record = { owner: "Li Wen", due: null, doneOn: "2026-12-01", proof: "notice 12", note: null };
    await desk.core.duty.record({ ...duty, record, actor: desk.engineer });
    text = await desk.core.disclosure.dossier({ actor: desk.legal, slug, n: 2 });
    file = Dossier.parse(JSON.parse(text));
  });
  afterAll(() => desk.store.close());

  const held = (value: unknown) => desk.core.registry.against(canonical(value));

  test("has the documents byte for byte, what differs, and what users were told", async () => {
    const published = async (n: number) => desk.core.disclosure.text({ app: slug, n });
    expect(canonical(file.document)).toBe(await published(2));
    expect(canonical(file.before)).toBe(await published(1));
    const { changes } = file.document as { changes: { key: string }[] };
    expect(file.differences.map((one) => one.key)).toEqual(changes.map((one) => one.key));
    expect(file.told.en?.sentences.join()).toContain("Kestrel Push");
    expect(file.told["zh-CN"]?.sentences.length).toBeGreaterThan(0);
  });

  test("has the decision with its evidence, its reasons, the draft and what was said of it", () => {
    expect(file.decisions).toHaveLength(1);
    const [decision] = file.decisions;
    expect(decision?.entry.body).toMatchObject({ reason: "Its vendor says so.", evidence: allEvidence });
    expect(decision?.change).toMatchObject({ title: "Another name", authors: [desk.engineer.person] });
    expect(decision?.change?.discussion.map(({ kind }) => kind)).toEqual([
      "submitted",
      "comment",
      "approved",
    ]);
    expect(decision?.revisions).toMatchObject([{ kind: "sdk", id: "huawei-push", number: 2 }]);
    const [duty] = file.duties.filter((one) => one.duty === "N");
    expect(duty).toMatchObject({ record: { proof: "notice 12" }, entries: [{ by: desk.engineer.person }] });
    const known = file.people.map(({ id }) => id);
    expect(known).toEqual(expect.arrayContaining([desk.engineer.person, desk.legal.person]));
  });

  test("fits the registry that it was taken from, and goes on to when more is decided", async () => {
    expect(await desk.core.registry.against(text)).toBeNull();
    await desk.core.person.invite({ actor: desk.admin, email: "new@example.com", roles: ["viewer"] });
    expect(await desk.core.registry.against(text)).toBeNull();
  });

  /** The file with something else in it, its own digest made to fit again. */
  function forged(change: (facts: Facts & Dossier) => Facts): Facts {
    const { digest: _, ...rest } = change(structuredClone(file) as Facts & Dossier);
    return { ...rest, digest: sealed(rest) };
  }
  const sealed = (rest: unknown) => hashOf(canonical(rest));

  test("names what was altered: the file, a document, an entry of the log, a revision", async () => {
    expect(await held({ ...file, version: 1 })).toMatchObject({ kind: "witness", field: "digest" });
    const renamed = forged((facts) => ({ ...facts, version: 1 }));
    expect(await held(renamed)).toMatchObject({ kind: "witness", field: "document" });
    const otherDay = forged((facts) => ({
      ...facts,
      document: { ...(facts.document as Facts), effectiveAt: 1 },
    }));
    expect(await held(otherDay)).toMatchObject({ kind: "witness", field: "digest" });
    const otherReason = forged((facts) => {
      const [decision, ...more] = facts.decisions;
      if (decision === undefined) return facts;
      const entry = { ...decision.entry, body: { ...(decision.entry.body as Facts), reason: "None." } };
      return { ...facts, decisions: [{ ...decision, entry }, ...more] };
    });
    expect(await held(otherReason)).toEqual({ kind: "approval", key: "2", field: "digest" });
    const otherBody = forged((facts) => {
      const [decision, ...more] = facts.decisions;
      const [revision] = decision?.revisions ?? [];
      if (decision === undefined || revision === undefined) return facts;
      const body = { ...(revision.body as Facts), value: {} };
      return { ...facts, decisions: [{ ...decision, revisions: [{ ...revision, body }] }, ...more] };
    });
    expect(await held(otherBody)).toEqual({ kind: "revision", key: "sdk huawei-push 2", field: "digest" });
    const otherLog = forged((facts) => ({ ...facts, taken: { ...facts.taken, digest: "0".repeat(64) } }));
    expect(await held(otherLog)).toMatchObject({ kind: "log", field: "digest" });
  });

  test("of a first version has no difference, and of what the registry began with what the list is made of", async () => {
    const first = Dossier.parse(
      JSON.parse(await desk.core.disclosure.dossier({ actor: desk.admin, slug, n: 1 })),
    );
    expect(first.before).toBeNull();
    expect(first.differences).toEqual([]);
    const [seed] = first.decisions;
    expect(seed?.change).toBeNull();
    const told = seed?.revisions.filter(({ body }) => body !== null).map(({ kind, id }) => `${kind} ${id}`);
    expect(told).toContain(`app ${slug}`);
    expect(told).not.toContain("app little-boat-books");
    expect(await held(first)).toBeNull();
  });

  test("is for whoever may read the log, and for versions that are there", async () => {
    const asked = (actor: Desk["legal"], n = 2, app = slug) =>
      refusal(desk.core.disclosure.dossier({ actor, slug: app, n }));
    expect((await asked(desk.engineer)).code).toBe("actor.forbidden");
    expect((await asked(desk.viewer)).code).toBe("actor.forbidden");
    expect((await asked(desk.legal, 9)).code).toBe("version.unknown");
    expect((await asked(desk.legal, 1, "nobody")).code).toBe("app.unknown");
    expect((await refusal(held({ ...file, decisions: [1] }))).code).toBe("document.malformed");
  });
});
