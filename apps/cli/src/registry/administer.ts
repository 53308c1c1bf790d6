import type { Actor, Core, Store } from "@pilu/core";
import type { Config } from "@pilu/schema/config";
import { Problem } from "@pilu/schema/problem";
import type { Session } from "../session.ts";
import { mustBeCurrent, withDatabase } from "./database.ts";

interface Administering {
  readonly core: Core;
  /** Whoever holds the files of the installation. */
  readonly system: Actor;
  readonly store: Store;
  readonly config: Config;
}

/** Runs short verbs of core on a migrated database, beside a server that may be running. */
export function administering<T>(session: Session, work: (given: Administering) => Promise<T>): Promise<T> {
  return withDatabase(session, "beside", async ({ store, config }) => {
    await mustBeCurrent(store);
    const { openCore, system } = await import("@pilu/core");
    return work({ core: openCore({ store }), system, store, config });
  });
}

/** The person with a mail address, or `person.unknown`. */
export async function personWith(store: Store, email: string) {
  const person = await store.personByEmail(email.trim().toLowerCase());
  if (person === null) throw new Problem("person.unknown", { person: email });
  return person;
}

/** An instant as people of the registry read it: `2026-11-27 09:30`, in its time zone. */
export function minute(at: number, { PILU_TIME_ZONE: timeZone }: Config): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(at);
}
