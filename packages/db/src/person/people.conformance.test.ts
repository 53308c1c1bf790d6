import type { AccessRole, Digest } from "@pilu/schema";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { StoredInvitation, StoredPerson } from "../rows.ts";
import type { Store } from "../store.ts";
import { digestOf, tokenOf } from "../testing/sample.ts";
import { type TestDatabase, testStores } from "../testing.ts";

const personOf = (id: string, wanted: Partial<StoredPerson> = {}): StoredPerson => ({
  id,
  email: `${id}@example.com`,
  name: `${id} 王芳`,
  roles: ["engineer", "legal"],
  isActive: true,
  createdAt: 1_000,
  ...wanted,
});
const invitationOf = (secret: string, wanted: Partial<StoredInvitation> = {}): StoredInvitation => ({
  hash: digestOf(secret),
  email: null,
  roles: ["viewer"],
  by: "li",
  createdAt: 1_000,
  expiresAt: 9_000,
  usedBy: null,
  ...wanted,
});

describe.each(testStores())("people, invitations and tokens on $engine", ({ database }) => {
  let fresh: TestDatabase;
  let store: Store;
  let other: Store;
  beforeEach(async () => {
    fresh = await database();
    [store, other] = [await fresh.open(), await fresh.open()];
  });
  afterEach(async () => {
    await Promise.all([store.close(), other.close()]);
    await fresh.drop();
  });
  const put = (person: StoredPerson) => store.transact((tx) => tx.putPerson(person));

  test("a person is found by id and by e-mail address, with the roles in their order", async () => {
    await put(personOf("zhao"));
    await put(personOf("li", { roles: [], isActive: false }));
    expect(await store.person("zhao")).toEqual(personOf("zhao"));
    expect(await store.personByEmail("li@example.com")).toEqual(
      personOf("li", { roles: [], isActive: false }),
    );
    expect(await store.person("nobody")).toBeNull();
    expect(await store.personByEmail("nobody@example.com")).toBeNull();
    expect((await store.people()).map((person) => person.id)).toEqual(["li", "zhao"]);
  });

  test("a person becomes what is put, but for when they came", async () => {
    await put(personOf("li"));
    const changed = personOf("li", {
      email: "new@example.com",
      name: "李",
      roles: ["admin"],
      isActive: false,
    });
    await put({ ...changed, createdAt: 5_000 });
    expect(await store.people()).toEqual([changed]);
    expect(await store.personByEmail("li@example.com")).toBeNull();
  });

  test("nobody takes another's e-mail address, newly or by a change", async () => {
    await put(personOf("li"));
    await put(personOf("zhao"));
    for (const id of ["wang", "zhao"]) {
      const attempt = put(personOf(id, { email: "li@example.com" }));
      await expect(attempt).rejects.toMatchObject({ code: "value.duplicate", facts: { value: "person" } });
    }
    expect(await store.people()).toEqual([personOf("li"), personOf("zhao")]);
  });

  test("a role that this release does not know gives nobody any right", async () => {
    await put(personOf("li"));
    await fresh.byHand(`update person set roles = '["owner"]'`);
    await expect(store.person("li")).rejects.toThrow();
    await put(personOf("li", { roles: ["admin"] satisfies AccessRole[] }));
    expect((await store.person("li"))?.roles).toEqual(["admin"]);
  });

  test("an invitation is found by the hash of its secret, and the newest is told first", async () => {
    const open = invitationOf("open", { email: "li@example.com", createdAt: 2_000 });
    const old = invitationOf("old");
    await store.transact(async (tx) => {
      await tx.putInvitation(old);
      await tx.putInvitation(open);
    });
    expect(await store.invitation(open.hash)).toEqual(open);
    expect(await store.invitation(digestOf("unknown"))).toBeNull();
    expect(await store.invitations()).toEqual([open, old]);
    const again = store.transact((tx) => tx.putInvitation(open));
    await expect(again).rejects.toMatchObject({ code: "value.duplicate" });
  });

  test("of many who follow one invitation at once exactly one comes in", async () => {
    const { hash } = invitationOf("open");
    await store.transact((tx) => tx.putInvitation(invitationOf("open")));
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 === 0 ? store : other).transact((tx) => tx.useInvitation(hash, `person-${n}`)),
      ),
    );
    expect(outcomes.filter((isIn) => isIn)).toHaveLength(1);
    expect((await store.invitation(hash))?.usedBy).toBe(`person-${outcomes.indexOf(true)}`);
    expect(await store.transact((tx) => tx.useInvitation(digestOf("unknown"), "li"))).toBe(false);
  });

  test("a token is found by id and by hash, and told the newest first", async () => {
    const tokens = [tokenOf("b", { createdAt: 2_000 }), tokenOf("c"), tokenOf("a", { issuer: "zhao" })];
    for (const token of tokens) await store.transact((tx) => tx.putToken(token));
    expect(await store.token("c")).toEqual(tokenOf("c"));
    expect(await store.tokenByHash(digestOf("c"))).toEqual(tokenOf("c"));
    expect(await store.token("nobody")).toBeNull();
    expect(await store.tokenByHash("0".repeat(64) as Digest)).toBeNull();
    expect(await store.tokens()).toEqual(tokens);
    expect((await store.tokens("li")).map((token) => token.id)).toEqual(["b", "c"]);
    expect(await store.tokens("nobody")).toEqual([]);
  });

  test("marking a token sets what is given and nothing else", async () => {
    await store.transact(async (tx) => {
      await tx.putToken(tokenOf("a"));
      await tx.putToken(tokenOf("b"));
      await tx.markToken("a", { usedAt: 3_000 });
      await tx.markToken("a", {});
      await tx.markToken("a", { revokedAt: 4_000 });
    });
    expect(await store.token("a")).toEqual(tokenOf("a", { usedAt: 3_000, revokedAt: 4_000 }));
    expect(await store.token("b")).toEqual(tokenOf("b"));
  });

  test("two tokens never share a secret", async () => {
    await store.transact((tx) => tx.putToken(tokenOf("a")));
    const attempt = store.transact((tx) => tx.putToken(tokenOf("b", { hash: digestOf("a") })));
    await expect(attempt).rejects.toMatchObject({ code: "value.duplicate", facts: { value: "token" } });
  });
});
