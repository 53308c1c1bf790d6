import type { Store } from "@pilu/db";
import { testStores } from "@pilu/db/testing";
import { describe, expect, test } from "vitest";
import { system } from "../actor.ts";
import { openCore } from "../core.ts";
import type { Beginning } from "../registry/seed.ts";
import { allEvidence, decisionOn, editOf, submitted } from "../testing/desk.ts";
import { manyApps, sdksInUse } from "../testing/many-apps.ts";
import { person } from "../testing/person.ts";

const [sdk] = sdksInUse;
if (sdk === undefined) throw new Error("no example SDK is in use");

/** So many apps that use the SDK, and so many that do not. */
function appsAround({ using, others }: { using: number; others: number }): Beginning {
  const all = manyApps({ count: using + others, seed: 7 });
  const apps = all.apps.slice(0, using).map((app) => app.id as string);
  const [pattern] = all.integrations;
  if (pattern === undefined) throw new Error("no app uses anything");
  const rest = all.integrations.filter((one) => one.sdk !== sdk?.id);
  const uses = apps.map((app) => ({
    ...pattern,
    ...{
      id: `${app}/${sdk?.id}`,
      app,
      sdk: sdk?.id,
      status: "live",
      data: { mode: "inherit", except: [], refine: [] },
    },
  }));
  return { ...all, integrations: [...rest, ...(uses as unknown as typeof rest)] };
}

/** A store that notes what is asked of it: the name of each call, its arguments, and whether within a write. */
function noting(store: Store) {
  const calls: { name: string; given: string; isWrite: boolean }[] = [];
  const noted = <T extends object>(reader: T, isWrite: boolean): T =>
    new Proxy(reader, {
      get(target, name, receiver) {
        const member = Reflect.get(target, name, receiver);
        if (typeof member !== "function") return member;
        if (name === "transact" || name === "snapshot")
          return (work: (view: object) => unknown) =>
            member.call(target, (view: object) => work(noted(view, name === "transact")));
        return (...given: unknown[]) => {
          calls.push({ name: String(name), given: JSON.stringify(given), isWrite });
          return member.apply(target, given);
        };
      },
    });
  return { calls, store: noted(store, false) };
}

describe.each(testStores())("on $engine", ({ open }) => {
  /** What approving and publishing one edit of the SDK asks of the store. */
  async function costOf(around: { using: number; others: number }) {
    const beginning = appsAround(around);
    const { calls, store } = noting(await open());
    const core = openCore({ store });
    await core.registry.seed({ actor: system, beginning });
    await core.disclosure.drain({ actor: system });
    const [engineer, legal] = [await person(store, "engineer"), await person(store, "legal")];
    const desk = { store, core, engineer, legal, otherLegal: legal, admin: legal, viewer: legal };
    const edit = await editOf(desk, { kind: "sdk", id: sdk?.id ?? "" }, (before) => ({
      ...before,
      names: { ...before.names, en: "Another name" },
    }));
    const change = await submitted(desk, [edit]);
    const decision = await decisionOn(desk, change, { evidence: allEvidence, shortNotice: "A test." });
    calls.length = 0;
    await core.change.decide({ actor: legal, decision });
    const deciding = calls.filter((one) => one.isWrite).map((one) => one.name);
    calls.length = 0;
    const { versions } = await core.disclosure.drain({ actor: system });
    const asked = calls.map((one) => one.given).join("\n");
    await store.close();
    const others = beginning.apps.slice(around.using).map((app) => app.id);
    return { deciding, versions: versions.length, others: others.filter((id) => asked.includes(`"${id}`)) };
  }

  test("a decision asks the same of the store however many apps it reaches, and publishing asks about no other app", async () => {
    const few = await costOf({ using: 3, others: 12 });
    const many = await costOf({ using: 12, others: 3 });
    expect(many.deciding).toEqual(few.deciding);
    expect([few.versions, many.versions]).toEqual([3, 12]);
    expect([few.others, many.others]).toEqual([[], []]);
  });
});
