import type { Store } from "@pilu/db";
import { testStores } from "@pilu/db/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Core, openCore } from "../core.ts";
import { join } from "../testing/people.ts";
import { refusal } from "../testing/refusal.ts";

describe.each(testStores())("the first administrator on $engine", ({ open }) => {
  let store: Store;
  let core: Core;
  beforeEach(async () => {
    store = await open();
    core = openCore({ store });
  });
  afterEach(() => store.close());
  const accepting = (secret: string, id: string) =>
    core.person.accept({ secret, user: id, email: `${id}@example.com`, name: id });

  test("comes in by a link that says no address, and then there is none any more", async () => {
    const link = await core.person.firstLink();
    expect(link).toMatchObject({ email: null, roles: ["admin"] });
    await accepting(link?.secret ?? "", "zhao");
    expect(await store.people()).toMatchObject([{ id: "zhao", roles: ["admin"], isActive: true }]);
    expect(await core.person.firstLink()).toBeNull();
  });

  test("each start gives a new link and ends the one before", async () => {
    const first = await core.person.firstLink();
    const second = await core.person.firstLink();
    expect((await refusal(accepting(first?.secret ?? "", "zhao"))).code).toBe("invitation.used");
    expect((await accepting(second?.secret ?? "", "zhao")).as).toBe("new");
  });

  test("is not made by that link once somebody else is here", async () => {
    const link = await core.person.firstLink();
    await join(core, { id: "wang", roles: ["viewer"] });
    expect((await refusal(accepting(link?.secret ?? "", "zhao"))).code).toBe("invitation.used");
    expect(await store.people()).toHaveLength(1);
  });
});
