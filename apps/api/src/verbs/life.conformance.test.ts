import { randomUUID } from "node:crypto";
import { testStores } from "@pilu/db/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { appNamed } from "../testing/beginning.ts";
import { type OpenDoor, openDoor } from "../testing/open-door.ts";
import { trpcOf } from "../testing/session.ts";

describe.each(testStores())("over tRPC on $engine", ({ open }) => {
  let door: OpenDoor;
  beforeEach(async () => {
    door = await openDoor({ apps: [appNamed("trails")], store: await open() });
  });
  afterEach(() => door.close());

  /** A draft that gives the only SDK of the example app another name in English. */
  async function renaming(name: string) {
    const reader = await door.someone("reader@example.com", "viewer");
    const { data } = await reader.ask("app.get", { slug: "trails" });
    const id: string = data.integrations[0].sdk.id;
    const held = await door.store.revision({ kind: "sdk", id }, { at: await door.store.now() });
    const { sdk } = JSON.parse(held?.body ?? "{}");
    const proposed = { ...sdk, names: { ...sdk.names, en: name } };
    const edit = { kind: "sdk", id, base: held?.number, nature: { kind: "new" }, proposed };
    return { title: `Call it ${name}`, reason: null, follows: null, edits: [edit] };
  }

  const decision = (change: { id: string; edit: number }, seenSeq: number, said = {}) => ({
    decision: {
      change: change.id,
      edit: change.edit,
      seenSeq,
      decisionId: randomUUID(),
      verdict: "approve",
      reason: null,
      effectiveAt: null,
      shortNotice: "A test waits for nobody.",
      classes: [],
      answers: [],
      evidence: [],
      ...said,
    },
  });

  test("a change is drafted, talked about, sent back, mended, approved, and told on the public page", async () => {
    const engineer = await door.someone("engineer@example.com", "engineer");
    const legal = await door.someone("legal@example.com", "legal");
    const draft = await renaming("Kestrel Push");
    const saved = (await engineer.tell("change.save", { id: null, edit: null, draft })).data;
    expect((await engineer.tell("change.submit", saved)).statusCode).toBe(200);
    await legal.tell("change.comment", {
      id: saved.id,
      comment: { place: null, replyTo: null, text: "Is this the vendor's own name?" },
    });
    const first = (await legal.ask("change.review", { id: saved.id })).data;
    expect(first.groups[0].apps.map((one: { slug: string }) => one.slug)).toEqual(["trails"]);
    const sentBack = decision(saved, first.seenSeq, {
      verdict: "request-changes",
      reason: "Name the source.",
    });
    expect((await legal.tell("change.decide", sentBack)).data.verdict).toBe("request-changes");
    const mended = { ...draft, reason: "The vendor's site." };
    const again = (await engineer.tell("change.save", { ...saved, draft: mended })).data;
    await engineer.tell("change.submit", again);
    const own = await engineer.tell("change.decide", decision(again, first.seenSeq));
    expect(own).toMatchObject({ statusCode: 403, problem: { code: "actor.forbidden" } });

    const { data: review } = await legal.ask("change.review", { id: saved.id });
    const { data: decided } = await legal.tell("change.decide", decision(again, review.seenSeq));
    expect(decided).toMatchObject({ verdict: "approve", leftOut: [] });
    // The loop of the door may have been quicker.
    await door.core.disclosure.drain({ actor: (await import("@pilu/core")).system });
    await door.readVersions();
    door.clock.at = Date.now() + 5000;
    expect((await door.get("/d/trails/v/2/en")).body).toContain("Kestrel Push");
    expect((await door.get("/d/trails/en")).body).toContain("Kestrel Push");
    expect((await door.get("/d/trails/v/1/en")).body).not.toContain("Kestrel Push");
    const { data } = await engineer.ask("change.get", { id: saved.id });
    expect(data).toMatchObject({ state: "approved", approval: { publishing: { all: 1, done: 1 } } });
    const kinds = data.remarks.map((one: { kind: string }) => one.kind);
    expect(kinds).toEqual(["submitted", "comment", "changes-requested", "submitted", "approved"]);
    expect((await door.core.registry.verify()).misfit).toBeNull();
  });

  test("a stale write is refused with what is stored, and what was written first stays", async () => {
    const one = await door.someone("one@example.com", "engineer");
    const other = await door.someone("other@example.com", "engineer");
    const draft = await renaming("Merlin Push");
    const saved = (await one.tell("change.save", { id: null, edit: null, draft })).data;
    await other.tell("change.save", { ...saved, draft: { ...draft, title: "The other's" } });
    const late = await one.tell("change.save", { ...saved, draft: { ...draft, title: "Mine" } });
    expect(late).toMatchObject({ statusCode: 409, problem: { code: "change.stale", facts: { edit: 2 } } });
    expect((await one.ask("change.get", { id: saved.id })).data.draft.title).toBe("The other's");
  });

  test("a review takes more answers than an address can hold", async () => {
    const engineer = await door.someone("engineer@example.com", "engineer");
    const legal = await door.someone("legal@example.com", "legal");
    const draft = await renaming("Osprey Push");
    const saved = (await engineer.tell("change.save", { id: null, edit: null, draft })).data;
    await engineer.tell("change.submit", saved);
    const answers = Array.from({ length: 40 }, (_, at) => ({
      question: `same-meaning:trails/sdk-${at}`,
      asPresumed: true,
      yields: null,
      reason: "Read side by side, word by word, in both languages. ".repeat(10).trim(),
    }));
    const asked = { id: saved.id, given: { answers, classes: [] } };
    expect(JSON.stringify(asked).length).toBeGreaterThan(20_000);
    const { statusCode, data } = await legal.tell("change.review", asked);
    expect(statusCode).toBe(200);
    expect(data.groups).toHaveLength(1);
  });

  test("a list of no app becomes a change of what the registry lacks, by whoever may propose one", async () => {
    const engineer = await door.someone("engineer@example.com", "engineer");
    const legal = await door.someone("legal@example.com", "legal");
    const viewer = await door.someone("viewer@example.com", "viewer");
    const content = Buffer.from("SDK Name,Purpose\nSentry,finds crashes\n").toString("base64");
    const list = { name: "list.csv", content };
    const { data } = await engineer.tell("appendix.read", list);
    const kinds = data.edits.map((one: { kind: string }) => one.kind);
    expect({ app: data.app, kinds, open: data.open }).toEqual({
      app: null,
      kinds: ["sdk"],
      open: [],
    });
    expect(data.aside).toMatchObject([{ text: "finds crashes", field: "purpose", needsApp: true }]);
    const draft = { title: "Import of list.csv", reason: null, follows: null, edits: data.edits };
    const save = { id: null, edit: null, draft };
    expect((await viewer.tell("appendix.read", list)).data.edits).toEqual(data.edits);
    expect((await viewer.tell("change.save", save)).problem?.code).toBe("actor.forbidden");
    const saved = (await engineer.tell("change.save", save)).data;
    expect((await engineer.tell("change.submit", saved)).statusCode).toBe(200);
    const { data: review } = await legal.ask("change.review", { id: saved.id });
    expect(review.groups).toEqual([]);
    const decided = await legal.tell("change.decide", decision(saved, review.seenSeq));
    expect(decided.data).toMatchObject({ verdict: "approve" });
    expect((await engineer.tell("appendix.read", list)).data).toMatchObject({ edits: [], aside: data.aside });
  });

  test("nobody, a viewer, a token without the right and a foreign site may not write", async () => {
    const draft = await renaming("Hobby Push");
    const save = { id: null, edit: null, draft };
    const nobody = trpcOf(door.server, {});
    expect(await nobody.ask("sdk.search", {})).toMatchObject({
      statusCode: 401,
      problem: { code: "sign-in.needed" },
    });
    const viewer = await door.someone("viewer@example.com", "viewer");
    expect(await viewer.tell("change.save", save)).toMatchObject({ statusCode: 403 });
    const engineer = await door.someone("engineer@example.com", "engineer");
    const { secret } = (
      await engineer.tell("token.issue", { label: "CI", scopes: ["registry:read"], expiresInDays: 1 })
    ).data;
    const reader = trpcOf(door.server, { authorization: `Bearer ${secret}` });
    expect((await reader.ask("sdk.search", {})).statusCode).toBe(200);
    expect(await reader.tell("change.save", save)).toMatchObject({
      statusCode: 403,
      problem: { code: "token.scope" },
    });
    const foreign = trpcOf(door.server, { cookie: "pilu.session_token=x", origin: "https://evil.example" });
    expect((await foreign.tell("change.save", save)).statusCode).toBe(403);
    expect((await viewer.ask("change.list", {})).data.total).toBe(0);
  });

  test("a renamed app's old addresses lead to the new ones, and nobody else gets them", async () => {
    const engineer = await door.someone("engineer@example.com", "engineer");
    const legal = await door.someone("legal@example.com", "legal");
    const { app } = JSON.parse((await door.store.history({ kind: "app", id: "trails" }))[0]?.body ?? "{}");
    const changing = async (edits: object[]) => {
      const draft = { title: "Another address", reason: null, follows: null, edits };
      const { data } = await engineer.tell("change.save", { id: null, edit: null, draft });
      return { saved: data, submitted: await engineer.tell("change.submit", data) };
    };
    const edit = { kind: "app", id: "trails", base: 1, nature: { kind: "new" } };
    const { saved } = await changing([{ ...edit, proposed: { ...app, slug: "paths" } }]);
    const { data: review } = await legal.ask("change.review", { id: saved.id });
    const questions: { key: string }[] = review.groups[0].effect.judgement.questions;
    const answers = questions.map(({ key }) => ({
      ...{ question: key, asPresumed: true, yields: null, reason: "The same app." },
    }));
    expect((await legal.tell("change.decide", decision(saved, review.seenSeq, { answers }))).statusCode).toBe(
      200,
    );
    await door.core.disclosure.drain({ actor: (await import("@pilu/core")).system });
    door.clock.at = Date.now() + 5000;
    await door.readVersions();
    const old = await door.get("/d/trails/v/1/en?x=1");
    expect([old.statusCode, old.headers.location]).toEqual([308, "/d/paths/v/1/en?x=1"]);
    expect((await door.get("/d/paths/v/1/en")).statusCode).toBe(200);
    const other = { ...app, id: "other", slug: "trails" };
    const { submitted } = await changing([{ ...edit, id: "other", base: null, proposed: other }]);
    expect(submitted).toMatchObject({ statusCode: 409, problem: { code: "entity.exists" } });
  });
});
