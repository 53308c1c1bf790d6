import { randomUUID } from "node:crypto";
import type { Store } from "@pilu/db";
import type { AccessRole } from "@pilu/schema";
import type { Actor } from "../actor.ts";

/** Somebody who is known to the registry, with these roles. */
export async function person(store: Store, ...roles: readonly AccessRole[]): Promise<Actor> {
  const id = randomUUID();
  await store.transact((tx) =>
    tx.putPerson({
      id,
      email: `${id}@pilu.example`,
      name: roles.join(" and ") || "nobody in particular",
      roles,
      isActive: true,
      createdAt: 0,
    }),
  );
  return { person: id, token: null };
}
