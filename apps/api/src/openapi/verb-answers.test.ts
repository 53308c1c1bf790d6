// Whatever a token may ask or do, asked of a real registry: `trpcOf` holds each answer against its description.
import { afterAll, beforeAll, expect, test } from "vitest";
import { router } from "../router.ts";
import { appNamed } from "../testing/beginning.ts";
import { type OpenDoor, openDoor } from "../testing/open-door.ts";
import { trpcOf } from "../testing/session.ts";

/** Who may come in, with what, and the log: for those who are signed in. */
const forPeople = ["audit", "person", "token"];
/** Needs the secret of a link that came by mail. */
const forGuests = ["session.invitation"];
const app = "trails";
const lockfile = {
  name: "gradle.lockfile",
  text: "io.sentry:sentry-android:8.1.0=releaseRuntimeClasspath\nempty=\n",
};

interface Procedure {
  readonly _def: { readonly type: string; readonly inputs: readonly unknown[] };
}

let door: OpenDoor;
let token: ReturnType<typeof trpcOf>;
let draft: { title: string; reason: null; follows: null; edits: object[] };
let sdk: { id: string; vendor: string };
beforeAll(async () => {
  door = await openDoor({ apps: [appNamed(app), appNamed("other")] });
  const engineer = await door.someone("engineer@example.com", "engineer");
  const scopes = ["registry:read", "scan:write", "change:propose"];
  const issued = await engineer.tell("token.issue", { label: "CI", scopes, expiresInDays: 1 });
  token = trpcOf(door.server, { authorization: `Bearer ${issued.data.secret}` });
  await door.publish(app, {
    effectiveAt: door.clock.at + 1000,
    title: { "zh-CN": "新名", en: "A new title" },
  });
  const { integrations } = (await token.ask("app.get", { slug: app })).data;
  sdk = integrations[0].sdk;
  const held = await door.store.revision({ kind: "sdk", id: sdk.id }, { at: await door.store.now() });
  const proposed = { ...sdk, aliases: ["Another name"] };
  const edit = { kind: "sdk", id: sdk.id, base: held?.number, nature: { kind: "new" }, proposed };
  draft = { title: "Another name", reason: null, follows: null, edits: [edit] };
}, 60_000);
afterAll(() => door.close());

test("what a token tells is answered as described", async () => {
  const said = async (verb: string, input: object) => {
    const { statusCode, problem, data } = await token.tell(verb, input);
    expect([verb, statusCode, problem]).toEqual([verb, 200, undefined]);
    return data;
  };
  const saved = await said("change.save", { id: null, edit: null, draft });
  await said("change.submit", saved);
  await said("change.pullBack", saved);
  await said("change.withdraw", saved);
  const content = Buffer.from("SDK名称,应用场景\n从未听说的组件,结账时使用\n").toString("base64");
  await said("appendix.read", { app, name: "list.csv", content });
  const build = { app, files: [lockfile] };
  expect((await said("scan.read", build)).inputs).toHaveLength(1);
  await said("scan.checkBuild", build);
  const [kept] = await door.store.scans(app, 1);
  await said("scan.check", { app, scan: JSON.parse(kept?.body ?? "{}") });
});

test("what a token asks is answered as described, and the rest is refused to it", async () => {
  const { data: change } = await token.tell("change.save", { id: null, edit: null, draft });
  await token.tell("change.submit", change);
  await token.tell("scan.checkBuild", { app, files: [lockfile] });
  const byId = { id: sdk.id };
  const inputs: Record<string, object> = {
    "app.get": { slug: app },
    "app.heat": { limit: 8 },
    "app.preview": { slug: app },
    "app.versions": { id: app },
    "change.compare": { id: change.id, app },
    "change.get": { id: change.id },
    "change.openOn": { kind: "sdk", id: sdk.id },
    "change.progress": { seq: 1 },
    "change.review": { id: change.id },
    "dataType.apps": { id: "android-id" },
    "dataType.get": { id: "android-id" },
    "dataType.sdks": { id: "android-id" },
    "duty.of": { app },
    "finding.ofApp": { slug: app },
    "scan.drift": { app },
    "scan.list": { app },
    "scan.newest": { app },
    "sdk.appsFor": byId,
    "sdk.get": byId,
    "sdk.uses": byId,
    "vendor.get": { id: sdk.vendor },
    "version.compare": { slug: app, from: 1, to: 2 },
    "version.timeline": { slug: app },
    "version.told": { app, versions: [1, 2] },
  };
  for (const [verb, procedure] of Object.entries(router._def.procedures)) {
    const { type, inputs: asked } = (procedure as unknown as Procedure)._def;
    if (type !== "query" || forGuests.includes(verb)) continue;
    const input = inputs[verb] ?? (asked.length === 0 ? undefined : {});
    const { statusCode, problem } = await token.ask(verb, input);
    const [group = ""] = verb.split(".");
    expect([verb, statusCode]).toEqual([verb, forPeople.includes(group) && problem ? 403 : 200]);
  }
});
