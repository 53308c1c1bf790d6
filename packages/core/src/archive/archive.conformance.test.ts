import { randomUUID } from "node:crypto";
import type { Store } from "@pilu/db";
import { testStores } from "@pilu/db/testing";
import type { ProblemCode } from "@pilu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { system } from "../actor.ts";
import { openCore } from "../core.ts";
import { type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";
import { refusal } from "../testing/refusal.ts";
import { openSeal } from "./seal.ts";

const engines = testStores();

/** A registry in which everything happened that an archive must keep. */
async function lived(store: Store): Promise<Desk> {
  const desk = await openDesk(store);
  const { core, legal, engineer, admin } = desk;
  const site = await editOf(desk, { kind: "sdk", id: "huawei-push" }, (before) => ({
    ...before,
    aliases: [...before.aliases, "推送 🦊"],
    links: { ...before.links, site: "https://push.example/" as typeof before.links.site },
  }));
  const change = await submitted(desk, [site]);
  await core.change.comment({
    actor: legal,
    id: change.id,
    comment: { place: null, replyTo: null, text: "Why?" },
  });
  await core.change.decide({ actor: legal, decision: await decisionOn(desk, change) });
  await core.disclosure.drain({ actor: legal });
  const what = { is: "revision", kind: "sdk", id: "huawei-push", number: 1 } as const;
  await core.audit.redact({ actor: admin, request: { what, reason: "A name.", decisionId: randomUUID() } });
  await core.token.issue({ actor: engineer, label: "ci", scopes: ["scan:write"], expiresInDays: 9 });
  await core.person.invite({ actor: system, email: "new@example.com", roles: ["viewer"] });
  // One decision that is not published yet, and one change that is not decided.
  const second = await editOf(desk, { kind: "sdk", id: "huawei-push" }, (before) => ({
    ...before,
    links: { ...before.links, site: null },
  }));
  const open = await submitted(desk, [second]);
  await core.change.decide({ actor: legal, decision: await decisionOn(desk, open) });
  const third = await editOf(desk, { kind: "sdk", id: "huawei-push" }, (before) => ({
    ...before,
    aliases: ["y"],
  }));
  await submitted(desk, [third], { title: "Still open" });
  return desk;
}

async function archiveOf(store: Store): Promise<string> {
  const lines: string[] = [];
  await openCore({ store }).archive.make({ actor: system, write: (line) => lines.push(line) });
  return lines.join("");
}

const bytes = new TextEncoder();
const linesOf = (text: string) => () =>
  text
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => bytes.encode(line));
const restored = (store: Store, text: string, replace = false) =>
  openCore({ store }).archive.restore({ actor: system, lines: linesOf(text), replace });

describe.each(engines)("an archive from $engine", ({ open }) => {
  let desk: Desk;
  let text: string;
  beforeAll(async () => {
    desk = await lived(await open());
    text = await archiveOf(desk.store);
  });
  afterAll(() => desk.store.close());

  test.each(engines)("is the same after it was restored into $engine, where verify passes", async (other) => {
    const store = await other.open();
    const { verified, counts } = await restored(store, text);
    expect(verified).toMatchObject({ misfit: null, redacted: ["revision sdk huawei-push 1"] });
    expect(counts).toEqual(await desk.store.archiveCounts());
    expect(await archiveOf(store)).toBe(text);
    expect((await openCore({ store }).registry.verify()).misfit).toBeNull();
    const document = await desk.core.disclosure.text({ app: "lanjing-trails", n: 2 });
    expect(await openCore({ store }).disclosure.text({ app: "lanjing-trails", n: 2 })).toBe(document);
    // What waited is published, as it would have been.
    const { versions } = await openCore({ store }).disclosure.drain({ actor: system });
    expect(versions.length).toBeGreaterThan(0);
    await store.close();
  });

  test("has the people, and nothing that lets anybody in", async () => {
    expect(text).toContain('"is":"person"');
    const [token] = await desk.store.tokens();
    const [link] = await desk.store.invitations();
    for (const line of text.split("\n").filter((one) => !one.includes('"is":"act"'))) {
      expect(line).not.toContain(token?.hash);
      expect(line).not.toContain(link?.hash);
    }
    expect(text).not.toContain(token?.hash);
    const store = await open();
    await restored(store, text);
    expect(await store.tokens()).toEqual([]);
    expect(await store.invitations()).toEqual([]);
    expect((await store.people()).length).toBe((await desk.store.people()).length);
    await store.close();
  });

  test("replaces what is there only when that is asked for", async () => {
    const store = await open();
    await openDesk(store);
    const before = await archiveOf(store);
    expect((await refusal(restored(store, text))).code).toBe("archive.occupied");
    expect(await archiveOf(store)).toBe(before);
    await restored(store, text, true);
    expect(await archiveOf(store)).toBe(text);
    await store.close();
  });

  test("is made by administrators alone, and restored by whoever holds the installation", async () => {
    const make = (actor: Desk["admin"]) => desk.core.archive.make({ actor, write: () => {} });
    for (const actor of [desk.engineer, desk.legal, desk.viewer])
      expect((await refusal(make(actor))).code).toBe("actor.forbidden");
    expect((await make(desk.admin)).counts.person).toBe(5);
    const lines = linesOf(text);
    const attempt = desk.core.archive.restore({ actor: desk.admin, lines, replace: true });
    expect((await refusal(attempt)).code).toBe("actor.forbidden");
  });

  const all = () => text.trimEnd().split("\n");
  const broken: [string, () => string[], ProblemCode, object][] = [
    ["cut short", () => all().slice(0, -1), "archive.truncated", {}],
    [
      "cut within a line",
      () => [...all().slice(0, 9), all()[9]?.slice(0, 40) ?? ""],
      "archive.malformed",
      { line: 10 },
    ],
    [
      "of which a letter is another",
      () => all().map((line) => line.replace("Still open", "Stilt open")),
      "archive.altered",
      {},
    ],
    [
      "of which two lines are swapped",
      () => [...all().slice(0, 3), all()[4] ?? "", all()[3] ?? "", ...all().slice(5)],
      "archive.altered",
      { from: 1 },
    ],
    ["with a line after its end", () => [...all(), "{}"], "archive.malformed", {}],
    [
      "of a later release",
      () => [(all()[0] ?? "").replace("archive/1", "archive/2"), ...all().slice(1)],
      "archive.newer",
      { line: 1, schema: "pilu.archive/2" },
    ],
    ["that is another file", () => ["# Notes", ...all()], "archive.malformed", { line: 1 }],
    [
      "that is JSON of another kind",
      () => ['{"is":"begin","schema":"pilu.audit/1"}'],
      "archive.malformed",
      { line: 1 },
    ],
    [
      "with a field too many",
      () => all().map((line) => line.replace('"is":"person"', '"is":"person","password":"x"')),
      "archive.malformed",
      { field: "password" },
    ],
    ["that is empty", () => [], "archive.truncated", { line: 0 }],
  ];
  test.each(broken)(
    "%s is refused by its line, and nothing is restored",
    async (_name, lines, code, facts) => {
      const store = await open();
      const problem = await refusal(
        openCore({ store }).archive.restore({
          actor: system,
          lines: () => lines().map((line) => bytes.encode(line)),
          replace: false,
        }),
      );
      expect(problem).toMatchObject({ code, facts });
      for (const count of Object.values(await store.archiveCounts())) expect(count).toBe(0);
      await store.close();
    },
  );

  test("sealed anew over words that were changed is refused, since they do not fit their hashes", async () => {
    const store = await open();
    const forged: string[] = [];
    const seal = openSeal((line) => forged.push(line));
    for (const line of all()) {
      const { is, ...row } = JSON.parse(line);
      if (is === "archive") seal.line({ is, ...row });
      else if (is !== "mark" && is !== "end")
        seal.row({
          is,
          ...row,
          ...(is === "entry" ? { body: String(row.body).replaceAll("Huawei", "Huawai") } : {}),
        });
    }
    seal.end();
    expect(await refusal(restored(store, forged.join("")))).toMatchObject({ code: "archive.unfit" });
    for (const count of Object.values(await store.archiveCounts())) expect(count).toBe(0);
    await store.close();
  });
});
