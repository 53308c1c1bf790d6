// The published client against the real door.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Answer, type Changes, mustAsk, type Remembered } from "@pilu/client";
import { smallBeginning } from "@pilu/core/testing/small-beginning";
import type { Disclosure } from "@pilu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenDoor, openDoor } from "../testing/open-door.ts";

const day = 86_400_000;
const app = "lanjing-trails";
const platform = null;
let door: OpenDoor;
let server: string;

/** Version 1 as it began; 2 lacks an SDK; 3 has it again under another name; 4 is to come. */
beforeAll(async () => {
  door = await openDoor({ apps: [], beginning: smallBeginning });
  const { groups } = (await door.get(`/d/${app}.json`)).json() as Disclosure;
  const entries = groups.flatMap((group) => group.entries);
  const lost = entries.find((entry) => entry.data.kind === "items");
  const without = groups.flatMap((group) => {
    const left = group.entries.filter((entry) => entry !== lost);
    return left.length === 0 ? [] : [{ ...group, entries: left }];
  });
  const effectiveAt = door.clock.at;
  await door.publish(app, { effectiveAt, groups: without });
  const names = { "zh-CN": "红隼", en: "Kestrel" };
  const renamed = groups.map((group) => ({
    ...group,
    entries: group.entries.map((entry) => (entry === lost ? { ...entry, names } : entry)),
  }));
  await door.publish(app, { effectiveAt, groups: renamed });
  await door.publish(app, { effectiveAt: effectiveAt + 30 * day, groups: without });
  await door.readVersions();
  server = await door.server.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(() => door.close());

const ask = (agreed: number, more: Partial<Remembered> = {}, means = {}) =>
  mustAsk({ server, app, agreed, ...more }, { language: "en", ...means });

test("the types written out are those of the door", async () => {
  // Compiles only while every member that the client reads is answered in this form.
  const answered: Changes = await door.core.disclosure.changesSince({
    app,
    n: 2,
    platform,
    at: door.clock.at,
  });
  expect((await ask(2)) as { changes?: unknown }).toMatchObject({
    changes: JSON.parse(JSON.stringify(answered)),
  });
});

describe("the answer", () => {
  test("is nothing where the user agreed to what holds, and names what is announced", async () => {
    const answer = await ask(3);
    expect(answer).toMatchObject({ is: "nothing", version: 3, announced: [{ version: 4, questions: [] }] });
    expect(answer.is === "nothing" && answer.announced[0]?.effectiveAt).toBe(door.clock.at + 30 * day);
  });

  test("is to tell where a name changed, once", async () => {
    const answer = await ask(1);
    if (answer.is !== "tell") return expect.fail(answer.is);
    expect(answer.sentences.join()).toContain("Kestrel");
    expect(await ask(1, { told: 2 })).toMatchObject({ is: "tell" });
    expect(await ask(1, { told: 3 })).toMatchObject({ is: "nothing" });
  });

  test("is to ask where a recipient was added, with sentences and questions in the language asked for", async () => {
    const english = await ask(2);
    if (english.is !== "ask") return expect.fail(english.is);
    expect(english.version).toBe(3);
    expect(english.sentences.length).toBeGreaterThan(0);
    expect(english.questions.length).toBeGreaterThan(0);
    for (const { kind, text, consent } of english.questions) {
      expect(["C", "S", "G"]).toContain(kind);
      expect(text).not.toMatch(/\p{Script=Han}/u);
      expect(consent.text.en).toBe(text);
      expect(consent.recipient.sdk?.id).toBeTruthy();
      expect(consent.items.length).toBeGreaterThan(0);
    }
    const chinese = await ask(2, {}, { language: "zh-Hant-HK" });
    expect(chinese.is === "ask" && chinese.questions[0]?.text).toMatch(/\p{Script=Han}/u);
  });

  test("is not to ask again what was refused, nor to tell of it twice", async () => {
    expect(await ask(2, { refused: 3 })).toMatchObject({ is: "nothing", version: 3 });
  });

  test("passes region and platform on", async () => {
    const none = await ask(2, { platform: "no-such-platform" });
    expect(none).toMatchObject({ is: "unknown", because: "refused", code: "request.malformed" });
    expect(await ask(2, { platform: "android", region: "CN" })).toMatchObject({ version: 3 });
  });
});

test.each([
  [99, {}, "refused", "version.unknown"],
  [0, {}, "refused", "page.unknown"],
  [1, { app: "nobody" }, "refused", "app.unknown"],
  [1, { app: "../../../healthz" }, "refused", "page.unknown"],
  [1, { server: "javascript:alert(1)" }, "malformed", null],
  [1, { server: "nowhere" }, "malformed", null],
  [1, { server: "http://127.0.0.1:9" }, "unreachable", null],
] as const)("what went wrong is a value: %j %j", async (agreed, more, because, code) => {
  const answer: Answer = await ask(agreed, more);
  expect(answer).toMatchObject({ is: "unknown", because, code });
});

test("the address needs no more of the platform than fetch", async () => {
  const asked: string[] = [];
  const fetch = async (address: string | URL | Request) => {
    asked.push(String(address));
    throw new Error("nobody");
  };
  const { URL: ofPlatform } = globalThis;
  Reflect.deleteProperty(globalThis, "URL");
  try {
    await ask(7, { server: "https://pilu.example/lists//", refused: 9, region: "CN" }, { fetch });
    await ask(7, { server: "https://pilu.example", app: "a b" }, { fetch });
  } finally {
    globalThis.URL = ofPlatform;
  }
  expect(asked).toEqual([
    "https://pilu.example/lists/d/lanjing-trails/changes/7.json?refused=9&region=CN",
    "https://pilu.example/d/a%20b/changes/7.json",
  ]);
});

describe("a server that is no Pilu", () => {
  const bodies = ["", "<html>", "[]", "{}", "null", '{"from":1,"to":2,"reconsent":true}'];
  const other = createServer((request, response) => {
    const place = Number(/\/changes\/(\d+)/.exec(request.url ?? "")?.[1]);
    const body = bodies[place - 1];
    // One that never answers is given up.
    if (body !== undefined) response.end(body);
    else response.write("{");
  });
  beforeAll(() => new Promise<void>((ready) => other.listen(0, "127.0.0.1", ready)));
  afterAll(() => {
    other.close();
    other.closeAllConnections();
  });
  const address = () => `http://127.0.0.1:${(other.address() as AddressInfo).port}`;

  test.each(bodies.map((body, at) => [body, at + 1]))("that says %j is malformed", async (_, agreed) => {
    const answer = await ask(Number(agreed), { server: address() });
    expect(answer).toMatchObject({ is: "unknown", because: "malformed" });
  });

  test("is given up after its time, in the middle of an answer too, or when the caller no longer asks", async () => {
    const late = await ask(900, { server: address() }, { timeout: 50 });
    expect(late).toMatchObject({ is: "unknown", because: "timeout" });
    const cancelled = await ask(900, { server: address() }, { signal: AbortSignal.abort() });
    expect(cancelled).toMatchObject({ is: "unknown", because: "cancelled" });
  });
});
