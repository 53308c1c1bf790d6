import { testStores } from "@pilu/db/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "../testing/desk.ts";
import { refusal } from "../testing/refusal.ts";

const app = "lanjing-trails";
const lock = (...coordinates: string[]) => ({
  name: "gradle.lockfile",
  text: `${coordinates.map((one) => `${one}=releaseRuntimeClasspath\n`).join("")}empty=\n`,
});
const push = "cn.jiguang.sdk:jpush:5.2.4";
const unknown = "org.nobody.knows:this:1.0.0";

describe.each(testStores())("builds on $engine", ({ open }) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk(await open());
  });
  afterEach(() => desk.store.close());

  const read = (...files: { name: string; text: string }[]) => desk.core.scan.read({ app, files });

  test("a file tells what is declared, what the registry and what only the catalogue knows, and what nobody does", async () => {
    const { integrations } = await desk.core.app.get(app);
    const declared = integrations.flatMap(({ sdk }) =>
      sdk.coordinates.purls.filter((purl) => /^pkg:maven\/[^*]+$/.test(purl)),
    )[0];
    const known = (declared ?? "").replace("pkg:maven/", "").replace("/", ":");
    const strange = "com.appsflyer:af-android-sdk:6.15.0";
    const { name, text } = lock(`${known}:1.0.0`, strange, unknown);
    const found = await read({ name, text: `${text}junit:junit:4.13=releaseUnitTestRuntimeClasspath\n` });
    const standings = new Map(found.rows.map((row) => [row.standing, row]));
    expect(standings.get("declared")?.packages[0]?.purl).toContain("pkg:maven/");
    const fresh = standings.get("unregistered");
    expect(fresh?.packages).toMatchObject([{ version: "6.15.0", input: "gradle.lockfile" }]);
    const companies = [...found.vendors, ...found.newVendors].map(({ id }) => id);
    expect(companies).toContain(fresh?.sdk.vendor);
    expect(found.unknown).toMatchObject([{ purl: "pkg:maven/org.nobody.knows/this@1.0.0" }]);
    expect(found.ignored).toMatchObject([{ reason: "test-only" }]);
    expect(found.packages).toBe(4);
  });

  test("a file that cannot be read says where, and the others are read", async () => {
    const found = await read(lock(push), { name: "Podfile.lock", text: "PODS:\n<<<<<<< ours\n" });
    expect(found.inputs).toMatchObject([
      { name: "gradle.lockfile", kind: "gradle.lockfile", faults: [] },
      { name: "Podfile.lock", faults: [{ code: "input.malformed", line: 2 }] },
    ]);
    expect(found.packages).toBe(1);
  });

  test("a kept build is the app's newest scan, and its drift stands among the troubles; half a build is not kept", async () => {
    const kept = await desk.core.scan.checkBuild({ actor: desk.engineer, app, files: [lock(push, unknown)] });
    expect(kept.unknown).toHaveLength(1);
    const half = [lock(push), { name: "notes.txt", text: "hello" }];
    const refused = await refusal(desk.core.scan.checkBuild({ actor: desk.engineer, app, files: half }));
    expect(refused.code).toBe("input.unknown-format");
    const forViewer = desk.core.scan.checkBuild({ actor: desk.viewer, app, files: [lock(push)] });
    expect((await refusal(forViewer)).code).toBe("actor.forbidden");
    const scans = await desk.core.scan.list(app);
    expect(scans).toMatchObject([
      { by: { id: desk.engineer.person }, packages: 2, unknown: 1, inputs: [{ kind: "gradle.lockfile" }] },
    ]);
    const newest = await desk.core.scan.newest(app);
    expect(newest?.unknown.map(({ purl }) => purl)).toEqual(["pkg:maven/org.nobody.knows/this@1.0.0"]);
    const { rows } = await desk.core.finding.troubles({ app, limit: 100 });
    const [{ scannedAt, troubles } = { scannedAt: null, troubles: [] }] = rows;
    expect(scannedAt).toBe(scans[0]?.at);
    const one = troubles.find(({ kind }) => kind === "unknown");
    expect(one?.packages).toEqual(["pkg:maven/org.nobody.knows/this@1.0.0"]);
    expect(one?.finding?.code).toBe("L001");
    expect(troubles.some(({ kind, finding }) => kind === "stale" && finding === null)).toBe(
      kept.stale.length > 0,
    );
  });
});
