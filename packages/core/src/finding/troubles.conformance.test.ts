import { randomUUID } from "node:crypto";
import { testStores } from "@pilu/db/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "../testing/desk.ts";

const app = "lanjing-trails";
const files = [
  {
    name: "gradle.lockfile",
    text: "com.appsflyer:af-android-sdk:6.15.0=releaseRuntimeClasspath\norg.nobody.knows:this:1=releaseRuntimeClasspath\nempty=\n",
  },
];

describe.each(testStores())("troubles on $engine", ({ open }) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk(await open());
    await desk.core.scan.checkBuild({ actor: desk.engineer, app, files });
  });
  afterEach(() => desk.store.close());

  test("all apps are looked at, page by page, and each is told once", async () => {
    const all = await desk.core.finding.troubles({ limit: 1000 });
    expect(all).toMatchObject({ next: null, looked: all.apps });
    const slugs: string[] = [];
    let after: string | undefined;
    do {
      const part = await desk.core.finding.troubles({ limit: 1, ...(after === undefined ? {} : { after }) });
      slugs.push(...part.rows.map((row) => row.app.slug));
      after = part.next ?? undefined;
    } while (after !== undefined);
    expect(slugs).toEqual(all.rows.map((row) => row.app.slug));
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  test("an app judged before is counted the same, and anew once its build says something else", async () => {
    const ask = () => desk.core.finding.troubles({ kinds: ["manifest"], limit: 1000 });
    const [first, again] = [await ask(), await ask()];
    expect(again).toEqual(first);
    expect(first.counts.undeclared).toBeGreaterThan(0);
    await desk.core.scan.checkBuild({
      actor: desk.engineer,
      app,
      files: [{ name: "gradle.lockfile", text: "org.nobody.knows:this:1=releaseRuntimeClasspath\nempty=\n" }],
    });
    const mended = await ask();
    expect(mended.counts.undeclared).toBe(first.counts.undeclared - 1);
    expect(mended.rows.find((row) => row.app.slug === app)?.scannedAt).toBeGreaterThanOrEqual(
      first.rows.find((row) => row.app.slug === app)?.scannedAt ?? 0,
    );
  });

  test("they are narrowed by kind, code and weight, the weightiest first, and counted all the same", async () => {
    const { rows, counts } = await desk.core.finding.troubles({ app, kinds: ["undeclared"], limit: 100 });
    expect(rows[0]?.troubles).toMatchObject([{ kind: "undeclared", sdk: "appsflyer" }]);
    expect(rows[0]?.troubles[0]?.packages).toEqual(["pkg:maven/com.appsflyer/af-android-sdk@6.15.0"]);
    expect(counts).toMatchObject({ undeclared: 1, unknown: 1 });
    const byCode = await desk.core.finding.troubles({ app, codes: ["L001"], limit: 100 });
    expect(byCode.rows[0]?.troubles.map(({ kind }) => kind).sort()).toEqual(["undeclared", "unknown"]);
    const warnings = await desk.core.finding.troubles({ app, severities: ["info"], limit: 100 });
    expect(warnings.rows[0]?.troubles.every(({ severity }) => severity === "info")).toBe(true);
  });

  test("what somebody answers for stands with its reason among the answered ones only", async () => {
    const [row] = (await desk.core.finding.troubles({ app, kinds: ["unknown"], limit: 100 })).rows;
    const key = row?.troubles[0]?.key ?? "";
    const suppression = { code: "L001", key, reason: "Our own package.", until: "2999-01-01" };
    await desk.core.finding.suppress({ actor: desk.legal, suppression, decisionId: randomUUID() });
    const standing = await desk.core.finding.troubles({ app, kinds: ["unknown"], limit: 100 });
    expect(standing.rows[0]?.troubles).toEqual([]);
    expect(standing.counts.unknown).toBe(0);
    const answered = await desk.core.finding.troubles({ app, isAnswered: true, limit: 100 });
    expect(answered.rows[0]?.troubles).toMatchObject([{ key, suppression: { reason: "Our own package." } }]);
  });
});
