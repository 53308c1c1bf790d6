import { testStores } from "@pilu/db/testing";
import { describe, expect, test } from "vitest";
import { system } from "../actor.ts";
import { openCore } from "../core.ts";
import { smallBeginning } from "../testing/small-beginning.ts";

/** What a hand with access to the database might change, and the place that `verify` then names. */
const edits: [what: string, statement: string, kind: string, field: string][] = [
  [
    "a decision",
    `update approval set body = replace(body, '"by":"system"', '"by":"nobody"')`,
    "approval",
    "digest",
  ],
  [
    "a decision's digest",
    `update approval set digest = replace(digest, substr(digest, 1, 8), '00000000')`,
    "approval",
    "digest",
  ],
  ["the head of the log", "update registry set seq = 2", "approval", "logDigest"],
  [
    "an SDK",
    `update revision set body = replace(body, 'Huawei', 'Huavei') where id = 'huawei-push'`,
    "revision",
    "digest",
  ],
  ["a version's date", "update version set effective_at = effective_at - 1", "version", "effectiveAt"],
  [
    "a version's day of publication",
    "update version set published_at = published_at - 1",
    "version",
    "publishedAt",
  ],
  [
    "a version's digest",
    `update version set digest = replace(digest, substr(digest, 1, 8), '00000000')`,
    "version",
    "digest",
  ],
  ["a version's class", `update version set class = 'material'`, "version", "class"],
  [
    "a word of a manifest",
    `update version set manifest = replace(manifest, '"class":"none"', '"class":"minor"')`,
    "version",
    "digest",
  ],
  [
    "one letter of an entry",
    `update entry set body = replace(body, '"kind":"sdk"', '"kind":"api"')`,
    "version",
    "hash",
  ],
];

describe.each(testStores())("on $engine", ({ database }) => {
  test("what was stored fits, until a hand changes it; then the place is named", async () => {
    const fresh = await database();
    const store = await fresh.open();
    const core = openCore({ store });
    await core.registry.seed({ actor: system, beginning: smallBeginning });
    await core.disclosure.publishFirst({ actor: system });
    expect(await core.registry.verify()).toBeNull();
    await store.close();
    await fresh.drop();
  });

  test.each(edits)("%s", async (_, statement, kind, field) => {
    const fresh = await database();
    const store = await fresh.open();
    const core = openCore({ store });
    await core.registry.seed({ actor: system, beginning: smallBeginning });
    await core.disclosure.publishFirst({ actor: system });
    expect(await fresh.byHand(statement)).toBeGreaterThan(0);
    expect(await core.registry.verify()).toMatchObject({ kind, field });
    await store.close();
    await fresh.drop();
  });
});
