import { demoBeginning } from "@pilu/catalog/demo";
import { testStores } from "@pilu/db/testing";
import { expect, test } from "vitest";
import { system } from "../actor.ts";
import { openCore } from "../core.ts";
import { refusal } from "../testing/refusal.ts";
import { smallBeginning } from "../testing/small-beginning.ts";

const usersOf = (sdk: string) =>
  new Set<string>(demoBeginning.integrations.filter((one) => one.sdk === sdk).map((one) => one.app));
/** The first by id: it is read before those that are not to suffer for it. */
const broken = smallBeginning.sdks
  .map((sdk) => sdk.id as string)
  .sort()
  .find((id) => usersOf(id).size < demoBeginning.apps.length);

test.each(testStores())(
  "on $engine a malformed SDK is named, and holds up only apps that have it",
  async ({ database }) => {
    const fresh = await database();
    const store = await fresh.open();
    try {
      const core = openCore({ store });
      await core.registry.seed({ actor: system, beginning: smallBeginning });
      const body = `{"schema":"pilu.sdk/1","sdk":{}}`;
      const where = `kind = 'sdk' and id = '${broken}'`;
      expect(await fresh.byHand(`update revision set body = '${body}' where ${where}`)).toBe(1);

      expect(await refusal(core.disclosure.drain({ actor: system }))).toMatchObject({
        code: "document.malformed",
        facts: { kind: "sdk", id: broken },
      });
      const others = demoBeginning.apps.map(({ id }) => id).filter((id) => !usersOf(broken ?? "").has(id));
      expect((await core.disclosure.pointers(0)).map(({ app }) => app).sort()).toEqual(others.sort());
    } finally {
      await store.close();
      await fresh.drop();
    }
  },
);
