import { testStores } from "@pilu/db/testing";
import { CountryCode } from "@pilu/schema";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { allEvidence, type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";

describe.each(testStores())("reading the log on $engine", ({ open }) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk(await open());
    const scopes = ["registry:read"];
    const token = (label: string) =>
      desk.core.token.issue({ actor: desk.engineer, expiresInDays: 1, label, scopes });
    for (const label of ["one", "two"]) await token(label);
    const { vendor } = (await desk.core.sdk.search({ limit: 1 })).rows[0] ?? expect.fail();
    const edit = await editOf(desk, { kind: "vendor", id: vendor.id }, (one) => ({
      ...one,
      country: CountryCode.parse("IS"),
    }));
    const change = await submitted(desk, [edit]);
    const decision = await decisionOn(desk, change, { evidence: allEvidence });
    await desk.core.change.decide({ actor: desk.legal, decision });
    await token("three");
  });
  afterEach(() => desk.store.close());

  const read = (given: { before?: number | null; kinds?: string[]; limit: number }) =>
    desk.core.audit.log({ actor: desk.admin, before: null, ...given });

  test("pages go backwards from the end to the beginning, each entry once", async () => {
    const all = await read({ limit: 100 });
    expect(all.before).toBe(null);
    expect(all.entries.map(({ kind }) => kind)).toEqual([
      "token-issued",
      "change-approved",
      "token-issued",
      "token-issued",
      "change-approved",
    ]);
    const seqs: number[] = [];
    let before: number | null = null;
    do {
      const page = await read({ before, limit: 2 });
      seqs.push(...page.entries.map(({ seq }) => seq));
      before = page.before;
    } while (before !== null);
    expect(seqs).toEqual(all.entries.map(({ seq }) => seq));
  });

  test("kinds narrow the log itself: a page is full of them, and the next goes on with them", async () => {
    const first = await read({ kinds: ["token-issued", "token-revoked"], limit: 2 });
    expect(first.entries.map(({ kind }) => kind)).toEqual(["token-issued", "token-issued"]);
    const rest = await read({ before: first.before, kinds: ["token-issued"], limit: 2 });
    expect(rest).toMatchObject({ before: null, entries: [{ kind: "token-issued" }] });
    const approvals = await read({ kinds: ["change-approved"], limit: 9 });
    expect(approvals.entries.map(({ is }) => is)).toEqual(["approval", "approval"]);
    expect((await read({ kinds: [], limit: 9 })).entries).toEqual([]);
  });
});
