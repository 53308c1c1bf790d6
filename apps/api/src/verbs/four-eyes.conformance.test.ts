import { randomUUID } from "node:crypto";
import { system } from "@pilu/core";
import { testStores } from "@pilu/db/testing";
import type { AccessRole } from "@pilu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appNamed } from "../testing/beginning.ts";
import { type OpenDoor, openDoor } from "../testing/open-door.ts";
import { trpcOf } from "../testing/session.ts";

type Browser = Awaited<ReturnType<OpenDoor["someone"]>>;
interface Seen {
  readonly id: string;
  readonly edit: number;
}

describe.each(testStores())("over tRPC on $engine", ({ open }) => {
  let door: OpenDoor;
  let sdk: { id: string; names: Record<string, string> };
  let engineer: Browser;
  let legal: Browser;
  let admin: Browser;
  beforeAll(async () => {
    door = await openDoor({ apps: [appNamed("trails")], store: await open() });
    const [used] = await door.store.referring(
      "integration",
      { kind: "app", id: "trails" },
      { at: Date.now() },
    );
    const id: string = JSON.parse(used?.body ?? "{}").integration.sdk;
    sdk = JSON.parse((await door.store.history({ kind: "sdk", id }))[0]?.body ?? "{}").sdk;
    engineer = await someone("engineer");
    legal = await someone("legal");
    admin = await someone("admin");
  });
  afterAll(() => door.close());

  const someone = (...roles: AccessRole[]) => door.someone(`${randomUUID()}@example.com`, ...roles);
  const idOf = async (who: Browser) => (await who.ask("session.me")).data.id as string;

  /** A draft that gives an SDK a name that it never had. */
  async function renaming(name = `Name ${randomUUID()}`) {
    const held = await door.store.revision({ kind: "sdk", id: sdk.id }, { at: await door.store.now() });
    const state = JSON.parse(held?.body ?? "{}").sdk;
    const proposed = { ...state, names: { ...state.names, en: name } };
    const edit = { kind: "sdk", id: sdk.id, base: held?.number, nature: { kind: "new" }, proposed };
    return { title: `Call it ${name}`, reason: null, follows: null, edits: [edit] };
  }
  async function saved(by: Browser, draft?: object, seen: Partial<Seen> = {}): Promise<Seen> {
    const given = { id: null, edit: null, draft: draft ?? (await renaming()), ...seen };
    return (await by.tell("change.save", given)).data;
  }
  async function submitted(by: Browser, draft?: object): Promise<Seen> {
    const change = await saved(by, draft);
    expect((await by.tell("change.submit", change)).statusCode).toBe(200);
    return change;
  }
  async function decisionOn({ id, edit }: Seen, said: object = {}) {
    const { data: review } = await legal.ask("change.review", { id });
    const questions: string[] = review.groups.flatMap(
      (group: { effect: { judgement: { questions: { key: string }[] } } }) =>
        group.effect.judgement.questions.map(({ key }) => key),
    );
    const answers = [...new Set(questions)].map((question) => ({
      ...{ question, asPresumed: true, yields: null, reason: "Looked at both." },
    }));
    return {
      ...{ change: id, edit, seenSeq: review.seenSeq, decisionId: randomUUID(), verdict: "approve" },
      ...{ reason: null, effectiveAt: null, shortNotice: "A test.", classes: [], answers, evidence: [] },
      ...said,
    };
  }
  const decide = async (by: Browser, change: Seen, said: object = {}) =>
    by.tell("change.decide", { decision: await decisionOn(change, said) });
  /** That it is refused with a code, and that nothing is different afterwards. */
  async function isRefused(by: Browser, change: Seen, code = "change.own", said: object = {}) {
    const decision = await decisionOn(change, said);
    const before = await written(change);
    const answer = await by.tell("change.decide", { decision });
    expect(answer.problem?.code).toBe(code);
    expect(await written(change)).toEqual(before);
  }
  /** What a decision may write; how far others are published is not of it. */
  async function written({ id }: Seen) {
    const { seq, decidedAt, logDigest } = await door.store.registry();
    const about = [await door.store.change(id), await door.store.authors(id), await door.store.remarks(id)];
    return { seq, decidedAt, logDigest, about };
  }

  describe("nobody approves their own work", () => {
    test("as author", async () => {
      const both = await someone("engineer", "legal");
      await isRefused(both, await submitted(both));
    });

    test("as co-author", async () => {
      const both = await someone("engineer", "legal");
      const change = await saved(both);
      const last = await saved(engineer, await renaming(), change);
      await engineer.tell("change.submit", last);
      await isRefused(both, last);
    });

    test("through a token, as the one who issued it", async () => {
      const both = await someone("engineer", "legal");
      const scopes = ["change:propose", "registry:read"];
      const issued = await both.tell("token.issue", { label: "CI", scopes, expiresInDays: 1 });
      const token = trpcOf(door.server, { authorization: `Bearer ${issued.data.secret}` });
      const change = await submitted(token);
      await isRefused(both, change);
      await isRefused(token, change, "token.scope");
      await isRefused(token, await submitted(engineer), "token.scope");
    });

    test("through import, of a list that they read in", async () => {
      const both = await someone("engineer", "legal");
      const list = `SDK名称,应用场景\n${sdk.names["zh-CN"]},只在结账时使用 ${randomUUID()}\n`;
      const content = Buffer.from(list).toString("base64");
      const { data } = await both.tell("appendix.read", { app: "trails", name: "list.csv", content });
      expect(data.edits).toHaveLength(1);
      const draft = { title: "As our list has it", reason: null, follows: null, edits: data.edits };
      await isRefused(both, await submitted(both, draft));
    });

    test("through roll-back", async () => {
      const both = await someone("engineer", "legal");
      const change = await submitted(engineer);
      expect((await decide(legal, change)).data.verdict).toBe("approve");
      const back = (await both.tell("change.rollBack", { change: change.id })).data;
      await both.tell("change.submit", back);
      await isRefused(both, back);
    });

    test("through resolving a conflict", async () => {
      const both = await someone("engineer", "legal");
      const [mine, theirs] = [await submitted(engineer), await submitted(engineer)];
      await decide(legal, theirs);
      expect((await decide(legal, mine)).problem?.code).toBe("change.conflict");
      const chosen = await saved(both, await renaming(), mine);
      await engineer.tell("change.submit", chosen);
      await isRefused(both, chosen);
    });

    test("after a role change: authorship is for ever, and the role is that of the instant", async () => {
      const [author, reviewer] = [await someone("engineer"), await someone("legal")];
      const change = await submitted(author);
      await admin.tell("person.changeRoles", { person: await idOf(author), roles: ["legal"] });
      await isRefused(author, change);
      await admin.tell("person.changeRoles", { person: await idOf(reviewer), roles: ["engineer"] });
      await isRefused(reviewer, change, "actor.forbidden");
    });

    test("through an edit made while their page was open", async () => {
      const both = await someone("engineer", "legal");
      const change = await submitted(engineer);
      const decision = await decisionOn(change);
      await engineer.tell("change.pullBack", change);
      const other = await saved(both, await renaming(), change);
      await engineer.tell("change.submit", other);
      const before = await written(change);
      for (const by of [legal, both])
        expect((await by.tell("change.decide", { decision })).problem?.code).toBe("change.moved");
      expect(await written(change)).toEqual(before);
      await isRefused(both, other);
    });

    test("as an administrator", async () => {
      await isRefused(admin, await submitted(admin));
    });

    test("as a colleague whom they let in again", async () => {
      const colleague = await someone("legal");
      const person = await idOf(colleague);
      const { secret } = (await admin.tell("person.renew", { person })).data;
      const joined = { secret, name: "Whoever", password: "another password of theirs" };
      expect((await trpcOf(door.server, {}).tell("session.join", joined)).statusCode).toBe(200);
      const { email } = (await door.store.person(person)) ?? {};
      const payload = { email, password: joined.password };
      const headers = { origin: "http://pilu.example" };
      const signedIn = await door.server.inject({
        ...{ method: "POST" as const, url: "/api/auth/sign-in/email", headers, payload },
      });
      const cookie = signedIn.cookies
        .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
        .join("; ");
      const taken = trpcOf(door.server, { ...headers, cookie });
      expect((await colleague.ask("change.list", {})).statusCode).toBe(401);
      await isRefused(taken, await submitted(admin), "change.let-in");
    });
  });

  describe("a decision is refused by a clear code, and leaves everything as it was", () => {
    test("on a change that is not there, or is no id", async () => {
      const change = await submitted(engineer);
      await isRefused(legal, change, "change.unknown", { change: "none-such" });
      await isRefused(legal, change, "request.malformed", { change: { id: change.id } });
    });

    test("with the id of a decision on another change", async () => {
      const [one, other] = [await submitted(engineer), await submitted(engineer)];
      const decision = await decisionOn(one);
      await legal.tell("change.decide", { decision });
      await isRefused(legal, other, "change.decided", { decisionId: decision.decisionId });
    });

    test("on a change in another state", async () => {
      const draft = await saved(engineer);
      await isRefused(legal, draft, "change.state");
      await engineer.tell("change.withdraw", draft);
      await isRefused(legal, draft, "change.state");
      const change = await submitted(engineer);
      await decide(legal, change, { verdict: "reject", reason: "No." });
      await isRefused(legal, change, "change.decided");
    });

    test("on another edit than there is", async () => {
      const change = await submitted(engineer);
      await isRefused(legal, change, "change.moved", { edit: change.edit + 1 });
    });

    test("about an app that is not there, or a proof of no kind", async () => {
      const change = await submitted(engineer);
      const proof = { apps: "*", sdk: null, kind: "a-hunch", reference: "1", outcome: null };
      const evidence = [{ ...proof, date: null, expires: null, file: null }];
      await isRefused(legal, change, "request.malformed", { evidence });
    });

    test("when it is larger than a request may be", async () => {
      const change = await submitted(engineer);
      const decision = await decisionOn(change, { reason: "x".repeat(13 * 1024 * 1024) });
      const before = await written(change);
      const { headers } = legal;
      const payload = { decision };
      const answer = await door.server.inject({
        method: "POST",
        url: "/trpc/change.decide",
        headers,
        payload,
      });
      expect([answer.statusCode, answer.json().error.code]).toEqual([413, "request.too-large"]);
      expect(await written(change)).toEqual(before);
    });
  });

  test("a decision sent again is answered as before, and made once", async () => {
    const change = await submitted(engineer);
    const decision = await decisionOn(change);
    const first = await legal.tell("change.decide", { decision });
    const { seq } = await door.store.registry();
    expect((await legal.tell("change.decide", { decision })).data).toEqual(first.data);
    expect((await door.store.registry()).seq).toBe(seq);
  });

  test("of two reviewers at the same instant one decides, and the other is told so", async () => {
    const change = await submitted(engineer);
    const [one, other] = [await decisionOn(change), await decisionOn(change)];
    const { seq } = await door.store.registry();
    const answers = await Promise.all([
      legal.tell("change.decide", { decision: one }),
      admin.tell("change.decide", { decision: other }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(answers.flatMap(({ problem }) => problem?.code ?? [])).toEqual(["change.decided"]);
    expect((await door.store.registry()).seq).toBe(seq + 1);
  });

  test("and after all of it the record fits", async () => {
    await door.core.disclosure.drain({ actor: system });
    expect((await door.core.registry.verify()).misfit).toBeNull();
  });
});
