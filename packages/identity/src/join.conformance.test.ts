import { setImmediate as others } from "node:timers/promises";
import { type Core, system } from "@pilu/core";
import { testStores } from "@pilu/db/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openIdentity } from "./identity.ts";
import { browser, codeOf, installation, password, publicUrl } from "./testing/installation.ts";

const email = "li.wen@example.com";

describe.each(testStores())("coming in by a link on $engine", ({ open }) => {
  let here: ReturnType<typeof installation>;
  beforeEach(async () => {
    here = installation(await open());
  });
  afterEach(() => here.store.close());

  const signsIn = async (address: string, given = password) => {
    const { signIn, actor } = browser(here.identity);
    await signIn(address, given).catch(() => {});
    return (await actor()) !== null;
  };

  /** The same installation, in which `accept` goes wrong as told. */
  const broken = (accept: (core: Core) => Core["person"]["accept"]) => {
    const { core, store } = here;
    const person = { ...core.person, accept: accept(core) };
    const secret = "a secret of tests, of more than 32 characters";
    return openIdentity({ store, core: { ...core, person }, secret, publicUrl });
  };

  test("a short password is refused before anything is written", async () => {
    const secret = await here.link(email);
    const tried = here.identity.join({ secret, name: "Li", password: "12345678901" });
    await expect(tried).rejects.toMatchObject({ code: "password.weak", facts: { minimum: 12 } });
    const long = here.identity.join({ secret, name: "Li", password: "x".repeat(129) });
    expect(await codeOf(long)).toBe("request.malformed");
    expect(await here.store.people()).toEqual([]);
  });

  test("the first administrator says their own address", async () => {
    const secret = (await here.core.person.firstLink())?.secret ?? "";
    expect(await codeOf(here.identity.join({ secret, name: "Zhao", password }))).toBe("request.malformed");
    await here.identity.join({ secret, name: "Zhao", email: " Zhao@Example.com", password });
    expect(await here.store.people()).toMatchObject([{ email: "zhao@example.com", roles: ["admin"] }]);
    expect(await signsIn("zhao@example.com")).toBe(true);
    const again = { secret, name: "Eve", email: "eve@example.com", password };
    expect(await codeOf(here.identity.join(again))).toBe("invitation.used");
    expect(await signsIn("eve@example.com")).toBe(false);
  });

  test("of two who use a link at the same instant one comes in, with their own password", async () => {
    const secret = await here.link(email);
    const passwords = ["the first password", "the second password"];
    const both = await Promise.allSettled(
      passwords.map((given) => here.identity.join({ secret, name: given, password: given })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await here.store.people()).toHaveLength(1);
    for (const [at, given] of passwords.entries())
      expect(await signsIn(email, given)).toBe(both[at]?.status === "fulfilled");
  });

  test("whoever was cut short before they were a person cannot sign in, and comes again", async () => {
    const secret = await here.link(email);
    const cut = broken(() => () => Promise.reject(new Error("killed")));
    await expect(cut.join({ secret, name: "Li", password })).rejects.toThrow("killed");
    expect(await here.store.people()).toEqual([]);
    expect(await signsIn(email)).toBe(false);
    await here.identity.join({ secret, name: "Li", password });
    expect(await signsIn(email)).toBe(true);
  });

  test("whoever was cut short before their password was kept comes again with the same link, and nobody after them", async () => {
    const secret = await here.link(email);
    const cut = broken((core) => async (given) => {
      await core.person.accept(given);
      throw new Error("killed");
    });
    await expect(cut.join({ secret, name: "Li", password })).rejects.toThrow("killed");
    expect(await here.store.people()).toHaveLength(1);
    expect(await signsIn(email)).toBe(false);
    await here.identity.join({ secret, name: "Li", password });
    expect(await signsIn(email)).toBe(true);
    const after = here.identity.join({ secret, name: "Eve", password: "another long password" });
    expect(await codeOf(after)).toBe("invitation.used");
    expect(await signsIn(email, "another long password")).toBe(false);
    expect(await here.store.people()).toHaveLength(1);
  });

  test("a renewal replaces the password, ends every session, and is used once", async () => {
    const id = await here.someone(email, ["legal"]);
    const before = browser(here.identity);
    await before.signIn(email);
    const { secret } = await here.core.person.renew({ actor: system, person: id });
    await here.identity.join({ secret, name: "ignored", password: "a new long password" });
    expect(await before.actor()).toBeNull();
    expect(await signsIn(email)).toBe(false);
    expect(await signsIn(email, "a new long password")).toBe(true);
    const again = here.identity.join({ secret, name: "Eve", password: "yet another password" });
    expect(await codeOf(again)).toBe("invitation.used");
    expect(await here.store.person(id)).toMatchObject({ name: email, roles: ["legal"] });
  });

  test("of 20 who come in while verbs write and are rolled back, all who were told so are there and no other", async () => {
    const { core, store, identity } = here;
    const addresses = Array.from(
      { length: 20 },
      (_, n) => `person-${String(n).padStart(2, "0")}@example.com`,
    );
    const links = await Promise.all(addresses.map((address) => here.link(address)));
    let running = true;
    let rolledBack = 0;
    const verbs = (async () => {
      for (let n = 0; running; n += 1) {
        await core.person.invite({ actor: system, email: `other-${n}@example.com`, roles: ["viewer"] });
        const failing = store.transact(async (tx) => {
          await tx.putPerson({
            id: `ghost-${n}`,
            email: `ghost-${n}@example.com`,
            name: "ghost",
            roles: ["admin"],
            isActive: true,
            createdAt: n,
          });
          // Whatever else is under way meets this transaction in its middle.
          await others();
          throw new RangeError("changed my mind");
        });
        await failing.catch(() => {
          rolledBack += 1;
        });
        await others();
      }
    })();
    // Every third is refused: the name is empty.
    const answers = await Promise.allSettled(
      links.map((secret, n) => identity.join({ secret, name: n % 3 === 0 ? " " : `P${n}`, password })),
    );
    running = false;
    await verbs;
    expect(rolledBack).toBeGreaterThan(0);
    const acknowledged = addresses.filter((_, n) => answers[n]?.status === "fulfilled");
    expect(acknowledged).toHaveLength(13);
    expect((await store.people()).map((person) => person.email)).toEqual(acknowledged);
    const signedIn = await Promise.all(addresses.map((address) => signsIn(address)));
    expect(addresses.filter((_, n) => signedIn[n])).toEqual(acknowledged);
    expect(await core.registry.verify()).toMatchObject({ misfit: null });
  });

  test("while a verb holds the database, sign-ups wait and everything else has its turn", async () => {
    const secret = await here.link(email);
    await here.someone("zhao@example.com", ["admin"]);
    const { signIn, actor } = browser(here.identity);
    await signIn("zhao@example.com");
    let end = () => {};
    let hold = () => {};
    const ended = new Promise<void>((done) => {
      end = done;
    });
    const holding = new Promise<void>((done) => {
      hold = done;
    });
    const verb = here.store.transact(async (tx) => {
      await tx.nextSeq();
      hold();
      await ended;
    });
    await holding;
    let isIn = false;
    const joined = here.identity.join({ secret, name: "Li", password }).then(() => {
      isIn = true;
    });
    for (let turn = 0; turn < 20; turn += 1) {
      expect(await actor()).not.toBeNull();
      await others();
    }
    expect(isIn).toBe(false);
    end();
    await Promise.all([verb, joined]);
    expect(await signsIn(email)).toBe(true);
  });

  test("after a restored backup people come in by a link, as who they were before", async () => {
    const id = await here.someone(email, ["legal"]);
    const lines: string[] = [];
    await here.core.archive.make({ actor: system, write: (line) => lines.push(line) });
    const there = installation(await open());
    const bytes = () => lines.map((line) => new TextEncoder().encode(line.trimEnd()));
    await there.core.archive.restore({ actor: system, lines: bytes, replace: false });
    const { signIn, actor } = browser(there.identity);
    await expect(signIn(email, password)).rejects.toThrow();
    const { secret } = await there.core.person.renew({ actor: system, person: id });
    await there.identity.join({ secret, name: "Li", password: "another password of mine" });
    await signIn(email, "another password of mine");
    expect(await actor()).toMatchObject({ person: id });
    expect(await there.store.person(id)).toMatchObject({ email, roles: ["legal"] });
    await there.store.close();
  });
});
