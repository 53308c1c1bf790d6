// A door over a real store, with a clock that a test moves.
import { type Beginning, openCore, openStore, type Store, system } from "@pilu/core";
import { seal } from "@pilu/disclosure";
import { openIdentity } from "@pilu/identity";
import { quickHashing } from "@pilu/identity/testing/hashing";
import { type AccessRole, type App, canonical, type Digest, Disclosure } from "@pilu/schema";
import { pino } from "pino";
import type { Settings } from "../config/settings.ts";
import { trustedOrigins } from "../portal/origin.ts";
import { buildDoor } from "../server.ts";
import { beginningOf } from "./beginning.ts";
import { signedIn } from "./session.ts";
import { sha256 } from "./sha256.ts";

const settingsOfTests: Settings = {
  host: "127.0.0.1",
  port: 0,
  publicUrl: "http://pilu.example",
  webUrl: "http://127.0.0.1:9",
  cacheBytes: 8 * 1024 * 1024,
  looksAtLinks: false,
  token: null,
  trustedProxies: ["loopback"],
  isDevelopment: false,
  secret: "a secret of the tests, 32 characters",
  oidc: null,
};

export interface Opening {
  readonly apps: readonly App[];
  readonly settings?: Partial<Settings>;
  readonly listsApps?: boolean;
  /** A migrated store with nothing in it; one of its own in memory when left out. */
  readonly store?: Store;
  /** What the registry holds instead of the example SDKs in `apps`. */
  readonly beginning?: Beginning;
  /** The clock of machine and engine alike; one that begins shortly after now when left out. */
  readonly clock?: { at: number };
}

export async function openDoor({ apps, settings = {}, listsApps = true, ...given }: Opening) {
  const store = given.store ?? (await openStore("sqlite::memory:"));
  await store.migrate();
  const told = given.clock;
  const core = openCore({ store, ...(told === undefined ? {} : { now: () => told.at }) });
  await core.registry.seed({ actor: system, beginning: given.beginning ?? beginningOf(apps, { listsApps }) });
  await core.disclosure.drain({ actor: system });
  const clock = given.clock ?? { at: Date.now() + 5000 };
  const logged: string[] = [];
  const all = { ...settingsOfTests, ...settings };
  const { secret, publicUrl, oidc } = all;
  const identity = openIdentity({
    store,
    core,
    secret: secret ?? "",
    publicUrl,
    trustedOrigins: [...trustedOrigins(all)],
    oidc,
    hashing: quickHashing,
  });
  const door = await buildDoor({
    core,
    identity,
    database: { now: async () => clock.at, migrationState: () => store.migrationState() },
    settings: all,
    log: pino({}, { write: (line: string) => void logged.push(line) }),
    now: () => clock.at,
  });

  /** Publishes the next version of an app, made from the last one. */
  async function publish(
    app: string,
    change: Partial<Disclosure> & { effectiveAt: number },
  ): Promise<Disclosure> {
    const last = (await store.line(app))?.last ?? 0;
    const before = Disclosure.parse(JSON.parse(await core.disclosure.text({ app, n: last })));
    return store.transact(async (tx) => {
      const { tip } = await tx.lockLine(app);
      const { schema: _schema, hash: _hash, digest: _digest, ...kept } = { ...before, ...change };
      const publishedAt = Math.max(await tx.now(), before.publishedAt);
      const { app: disclosed, title, preamble, settings, locales, groups, labels, taxonomy, ...facts } = kept;
      const { document, manifest, blocks } = seal(
        { app: disclosed, title, preamble, settings, locales, groups, labels, taxonomy },
        { ...facts, version: last + 1, base: last, publishedAt, prev: tip },
        sha256,
      );
      await tx.putEntries(blocks);
      await tx.appendVersion({
        app,
        n: last + 1,
        seq: document.log.seq,
        plannedAt: document.effectiveAt,
        effectiveAt: document.effectiveAt,
        publishedAt,
        base: last,
        hash: document.hash as Digest,
        digest: document.digest as Digest,
        prev: tip,
        class: document.class,
        actions: canonical(document.actions),
        changes: canonical(document.changes),
        manifest,
      });
      return document;
    });
  }

  return {
    ...door,
    core,
    identity,
    store,
    clock,
    logged,
    publish,
    /** A browser of somebody with these roles, signed in. */
    someone: (email: string, ...roles: readonly AccessRole[]) =>
      signedIn({ core, identity, server: door.server, publicUrl }, { email, roles }),
    get: (url: string, headers: Record<string, string> = {}) => door.server.inject({ url, headers }),
    async close() {
      await door.server.close();
      await store.close();
    },
  };
}
export type OpenDoor = Awaited<ReturnType<typeof openDoor>>;
