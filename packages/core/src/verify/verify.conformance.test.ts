import { randomUUID } from "node:crypto";
import type { TestDatabase } from "@pilu/db/testing";
import { testStores } from "@pilu/db/testing";
import { blocksOf } from "@pilu/disclosure";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";
import { refusal } from "../testing/refusal.ts";
import { verify } from "./verify.ts";

/** One letter or digit of a text column, and back. */
const letter = (table: string, column: string, where: string) =>
  [
    `update ${table} set ${column} = '~' || substr(${column}, 2) where ${where}`,
    `update ${table} set ${column} = (select old from kept) where ${where}`,
  ] as const;

const push = "kind = 'sdk' and id = 'huawei-push' and number = 2";
const app = "app = 'lanjing-trails'";

/** Every column that a decision, a revision or a version is kept in, by a row of it, and where `verify` then points. */
const texts: [table: string, column: string, where: string, kind: string, field: string][] = [
  ["approval", "body", "seq = 2", "approval", "digest"],
  ["approval", "digest", "seq = 2", "approval", "digest"],
  ["approval", "prev", "seq = 2", "approval", "prev"],
  ["approval", "change", "seq = 2", "approval", "change"],
  ["approval", "decision_id", "seq = 2", "approval", "decisionId"],
  ["approval", '"by"', "seq = 2", "approval", "by"],
  ["act", "body", "seq = 3", "act", "digest"],
  ["act", "digest", "seq = 3", "act", "digest"],
  ["act", "prev", "seq = 3", "act", "prev"],
  ["act", "kind", "seq = 3", "act", "kind"],
  ["act", "subject", "seq = 3", "act", "subject"],
  ["act", "decision_id", "seq = 3", "act", "decisionId"],
  ["act", '"by"', "seq = 3", "act", "by"],
  ["revision", "body", push, "revision", "digest"],
  ["revision", "sets", push, "revision", "digest"],
  ["revision", "digest", push, "revision", "digest"],
  ["version", "manifest", `${app} and n = 2`, "version", "bytes"],
  ["version", "hash", `${app} and n = 2`, "version", "hash"],
  ["version", "digest", `${app} and n = 2`, "version", "digest"],
  ["version", "prev", `${app} and n = 2`, "version", "prev"],
  ["version", "class", `${app} and n = 2`, "version", "class"],
  ["version", "actions", `${app} and n = 2`, "version", "actions"],
  ["version", "changes", `${app} and n = 2`, "version", "changes"],
  ["line", "tip", app, "line", "tip"],
  ["registry", "log_digest", "id = 'registry'", "log", "logDigest"],
];
const numbers: [table: string, column: string, where: string, kind: string, field: string][] = [
  ["approval", "edit", "seq = 2", "approval", "edit"],
  ["approval", "decided_at", "seq = 2", "approval", "decidedAt"],
  ["approval", "effective_at", "seq = 2", "approval", "effectiveAt"],
  ["act", "at", "seq = 3", "act", "at"],
  ["revision", "effective_at", push, "revision", "digest"],
  ["version", "effective_at", `${app} and n = 2`, "version", "effectiveAt"],
  ["version", "published_at", `${app} and n = 2`, "version", "publishedAt"],
  ["version", "planned_at", `${app} and n = 2`, "version", "plannedAt"],
  ["version", "base", `${app} and n = 2`, "version", "base"],
  ["line", "last", app, "line", "last"],
  ["line", "published_at", app, "line", "publishedAt"],
  ["registry", "seq", "id = 'registry'", "log", "seq"],
  ["registry", "decided_at", "id = 'registry'", "log", "decidedAt"],
];

describe.each(testStores())("on $engine", ({ database }) => {
  let fresh: TestDatabase;
  let desk: Desk;
  let document: string;
  beforeAll(async () => {
    fresh = await database();
    desk = await openDesk(await fresh.open());
    const { core, legal } = desk;
    const site = await editOf(desk, { kind: "sdk", id: "huawei-push" }, (before) => ({
      ...before,
      links: { ...before.links, site: "https://push.example/" as typeof before.links.site },
    }));
    const change = await submitted(desk, [site]);
    await core.change.decide({ actor: legal, decision: await decisionOn(desk, change) });
    const other = await submitted(desk, [
      { ...site, base: 2, proposed: { ...(site.proposed as object), aliases: ["x"] } },
    ]);
    const said = { verdict: "reject" as const, reason: "No." };
    await core.change.decide({ actor: legal, decision: await decisionOn(desk, other, said) });
    await core.disclosure.drain({ actor: legal });
    document = await core.disclosure.text({ app: "lanjing-trails", n: 2 });
  });
  afterAll(async () => {
    await desk.store.close();
    await fresh.drop();
  });

  const verified = () => verify({ store: desk.store, now: Date.now, newId: () => "" });

  test("what was decided and published fits", async () => {
    expect(await verified()).toMatchObject({ misfit: null, redacted: [], checked: { log: 3, versions: 5 } });
    expect(await desk.core.registry.against(document)).toBeNull();
  });

  test.each(texts)("one letter of %s.%s where %s", async (table, column, where, kind, field) => {
    await fresh.byHand(`create table kept as select ${column} as old from ${table} where ${where}`);
    const [change, back] = letter(table, column, where);
    expect(await fresh.byHand(change)).toBe(1);
    const { misfit } = await verified();
    await fresh.byHand(back);
    await fresh.byHand("drop table kept");
    expect(misfit).toMatchObject({ kind, field });
    expect((await verified()).misfit).toBeNull();
  });

  test.each(numbers)("one more in %s.%s where %s", async (table, column, where, kind, field) => {
    expect(await fresh.byHand(`update ${table} set ${column} = ${column} + 1 where ${where}`)).toBe(1);
    const { misfit } = await verified();
    await fresh.byHand(`update ${table} set ${column} = ${column} - 1 where ${where}`);
    expect(misfit).toMatchObject({ kind, field });
  });

  test("a copy kept elsewhere witnesses the log before it, and is itself held against what is stored", async () => {
    const { core } = desk;
    expect(await core.registry.against(document.replace("push.example", "push.exomple"))).toMatchObject({
      kind: "witness",
      field: "digest",
    });
    const digest = "update approval set digest = '~' || substr(digest, 2) where seq = 2";
    await fresh.byHand("create table kept as select digest as old from approval where seq = 2");
    await fresh.byHand(digest);
    expect(await core.registry.against(document)).toMatchObject({ kind: "log", key: "2" });
    await fresh.byHand("update approval set digest = (select old from kept) where seq = 2");
    await fresh.byHand("drop table kept");
    expect((await refusal(core.registry.against("{}"))).code).toBe("document.malformed");
  });

  test("what a decision took out is called redacted, and what a hand took out is not", async () => {
    const { core, store, admin, legal } = desk;
    const what = { is: "revision", kind: "sdk", id: "huawei-push", number: 1 } as const;
    const request = { what, reason: "By order of the court.", decisionId: randomUUID() };
    expect((await refusal(core.audit.redact({ actor: legal, request }))).code).toBe("actor.forbidden");
    const inForce = { ...request, what: { ...what, number: 2 }, decisionId: randomUUID() };
    expect((await refusal(core.audit.redact({ actor: admin, request: inForce }))).code).toBe("body.in-use");
    await core.audit.redact({ actor: admin, request });
    const { misfit, redacted } = await verified();
    expect({ misfit, redacted }).toEqual({ misfit: null, redacted: ["revision sdk huawei-push 1"] });
    const taken = async (n: number) =>
      core.audit.redact({
        actor: admin,
        request: {
          what: { is: "version", app: "lanjing-trails", n },
          reason: "A name.",
          decisionId: randomUUID(),
        },
      });
    expect((await refusal(taken(2))).code).toBe("body.in-use");
    const shown = blocksOf((await store.version("lanjing-trails", 2))?.manifest ?? "")[0];
    const block = { what: { is: "entry", hash: shown }, reason: "A name.", decisionId: randomUUID() };
    expect((await refusal(core.audit.redact({ actor: admin, request: block }))).code).toBe("body.in-use");
    await taken(1);
    expect(await verified()).toMatchObject({
      misfit: null,
      redacted: ["revision sdk huawei-push 1", "version lanjing-trails 1"],
    });
    const gone = await refusal(core.disclosure.text({ app: "lanjing-trails", n: 1 }));
    expect(gone).toMatchObject({ code: "version.redacted", facts: { reason: "A name." } });
    const [first] = await store.history(what);
    expect(first?.body).not.toContain("Huawei");
    const lines: string[] = [];
    for await (const line of core.audit.lines({ actor: legal })) lines.push(line);
    const kinds = new Set(lines.map((line) => JSON.parse(line).is));
    expect([...kinds].sort()).toEqual(["act", "approval", "begin", "end", "entry", "revision", "version"]);
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ is: "end", seq: 5 });
    await fresh.byHand(
      `update revision set body = (select body from revision where ${push.replace("2", "1")}) where ${push}`,
    );
    expect((await verified()).misfit).toMatchObject({ kind: "revision", key: "sdk huawei-push 2" });
  });
});
