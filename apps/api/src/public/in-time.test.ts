import { Build } from "@pilu/schema";
import { afterEach, beforeEach, expect, test } from "vitest";
import { appNamed } from "../testing/beginning.ts";
import { type OpenDoor, openDoor } from "../testing/open-door.ts";

let door: OpenDoor;
beforeEach(async () => {
  door = await openDoor({ apps: [appNamed("trails")] });
});
afterEach(() => door.close());

const day = 86_400_000;
const shown = async (url = "/d/trails.json") => (await door.get(url)).json().version;
const text = (zh: string) => ({ "zh-CN": zh, en: zh });

test("a version takes effect at its instant, and not before", async () => {
  const { effectiveAt } = await door.publish("trails", {
    effectiveAt: door.clock.at + day,
    preamble: text("new"),
  });
  await door.readVersions();
  expect(await shown()).toBe(1);
  door.clock.at = effectiveAt - 1;
  expect(await shown()).toBe(1);
  door.clock.at = effectiveAt;
  expect(await shown()).toBe(2);
});

test("what is announced has its address, and the page in force links to it", async () => {
  await door.publish("trails", { effectiveAt: door.clock.at + day, preamble: text("new") });
  await door.readVersions();
  expect(await shown("/d/trails/v/2.json")).toBe(2);
  const successor = '</d/trails/v/2>; rel="successor-version"';
  for (const url of ["/d/trails", "/d/trails.json", "/d/trails/v/1", "/d/trails/v/1.json"])
    expect((await door.get(url)).headers.link).toBe(successor);
  expect((await door.get("/d/trails/v/2")).headers.link).toBeUndefined();
});

test("a version that tells users nothing new is no successor", async () => {
  await door.publish("trails", { effectiveAt: door.clock.at + day });
  await door.readVersions();
  expect((await door.get("/d/trails")).headers.link).toBeUndefined();
});

test("the current page is kept no longer than it holds", async () => {
  const { effectiveAt } = await door.publish("trails", { effectiveAt: door.clock.at + day });
  await door.readVersions();
  const kept = async () => (await door.get("/d/trails/en")).headers["cache-control"];
  expect(await kept()).toBe("public, max-age=60");
  door.clock.at = effectiveAt - 12_900;
  expect(await kept()).toBe("public, max-age=12");
  door.clock.at = effectiveAt - 1;
  expect(await kept()).toBe("public, max-age=0");
  door.clock.at = effectiveAt;
  expect(await kept()).toBe("public, max-age=60");
});

test("an urgent version is in force at once, and the announcement it makes again keeps its date", async () => {
  const later = door.clock.at + 30 * day;
  await door.publish("trails", { effectiveAt: later, preamble: text("announced") });
  await door.publish("trails", { effectiveAt: door.clock.at + 1000, preamble: text("mended") });
  await door.publish("trails", { effectiveAt: later, preamble: text("announced and mended") });
  await door.readVersions();
  door.clock.at += 1000;
  expect(await shown()).toBe(3);
  expect((await door.get("/d/trails")).headers.link).toBe('</d/trails/v/4>; rel="successor-version"');
  const { versions } = (await door.get("/d/trails/history.json")).json();
  const named = (field: string) =>
    versions
      .filter((one: Record<string, unknown>) => one[field])
      .map(({ version }: { version: number }) => version);
  expect(named("inForce")).toEqual([3]);
  expect(named("upcoming")).toEqual([4]);
  door.clock.at = later;
  expect(await shown()).toBe(4);
  const history = (await door.get("/d/trails/history.json")).json().versions;
  expect(history.map(({ inForce }: { inForce: boolean }) => inForce)).toEqual([false, false, false, true]);
});

test("an app is unknown until its first version holds", async () => {
  const [first] = await door.core.disclosure.history("trails");
  door.clock.at = (first?.effectiveAt ?? 0) - 1;
  for (const url of ["/d/trails", "/d/trails.json", "/d/trails/history"])
    expect((await door.get(url)).statusCode).toBe(404);
  expect((await door.get("/d.json")).json().apps).toEqual([]);
  door.clock.at += 1;
  expect((await door.get("/d/trails")).statusCode).toBe(200);
  expect((await door.get("/d.json")).json().apps).toHaveLength(1);
});

test("a build is shown the version that names it, others the one in force", async () => {
  const builds = (build: string) => [
    Build.parse({ platform: "ios", build, version: build, releasedOn: null }),
  ];
  await door.publish("trails", { effectiveAt: door.clock.at, builds: builds("41"), preamble: text("41") });
  door.clock.at += 1;
  await door.publish("trails", { effectiveAt: door.clock.at, builds: builds("42"), preamble: text("42") });
  await door.readVersions();
  expect(await shown("/d/trails.json?platform=ios&build=41")).toBe(2);
  expect(await shown("/d/trails.json?platform=ios&build=42")).toBe(3);
  expect(await shown("/d/trails.json?platform=android&build=41")).toBe(3);
  expect(await shown("/d/trails.json?platform=ios&build=7")).toBe(3);
  const page = await door.get("/d/trails?platform=ios&build=41", { "accept-language": "en" });
  expect(page.headers["content-location"]).toBe("/d/trails/v/2/en");
  expect(page.headers["cache-control"]).toBe("public, max-age=60");
  expect(page.body).toBe((await door.get("/d/trails/v/2/en")).body);
  const now = await door.get("/d/trails?platform=ios&build=42", { "accept-language": "en" });
  expect(now.headers["content-location"]).toBe("/d/trails/en");
});

test("a build does not belong to a version that never came into force", async () => {
  const builds = [Build.parse({ platform: "ios", build: "51", version: "51", releasedOn: null })];
  const effectiveAt = door.clock.at + day;
  await door.publish("trails", { effectiveAt, builds, preamble: text("announced") });
  await door.publish("trails", { effectiveAt, preamble: text("other") });
  await door.readVersions();
  const asked = "/d/trails.json?platform=ios&build=51";
  expect(await shown(asked)).toBe(1);
  door.clock.at = effectiveAt;
  expect(await shown(asked)).toBe(3);
});

test("versions that commit late are found by the next reading, once", async () => {
  await door.publish("trails", { effectiveAt: door.clock.at });
  await door.readVersions();
  await door.publish("trails", { effectiveAt: door.clock.at });
  await door.readVersions();
  await door.readVersions();
  expect(await shown()).toBe(3);
  expect((await door.get("/d/trails/history.json")).json().versions).toHaveLength(3);
});
