import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Core, Store } from "@pilu/core";
import type { Config } from "@pilu/schema/config";
import { repository } from "../repository.ts";
import type { Session } from "../session.ts";

const demoApp = "lanjing-trails";
const people = [
  { role: "engineer", name: "演示工程师 Demo engineer" },
  { role: "legal", name: "演示法务 Demo reviewer" },
  { role: "admin", name: "演示管理员 Demo administrator" },
] as const;

/**
 * Makes an engineer, a legal reviewer and an administrator for the example apps, with random passwords that are printed
 * and kept in `data/demo-logins.txt`, readable by this user alone. Only where the example apps are and nobody is yet.
 */
export async function makeDemoPeople(
  { core, store, config }: { core: Core; store: Store; config: Config },
  session: Session,
): Promise<void> {
  const at = await store.now();
  const isDemo = (await store.revision({ kind: "app", id: demoApp }, { at })) !== null;
  if (!isDemo || (await store.people()).length > 0) return;
  const { openIdentity } = await import("@pilu/identity");
  const { system } = await import("@pilu/core");
  // Nobody signs in by this command: no cookie will ever be signed with it.
  const secret = randomBytes(32).toString("hex");
  const identity = openIdentity({ store, core, secret, publicUrl: "http://127.0.0.1" });
  const made = people.map(({ role, name }) => {
    const password = randomBytes(15).toString("base64url");
    return { role, name, email: `${role}@pilu.example`, password };
  });
  // Kept before they count: whoever stops the program in between still has them.
  const path = join(resolve(repository(), config.PILU_DATA ?? "."), "data", "demo-logins.txt");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, made.map(({ email, password }) => `${email}  ${password}\n`).join(""), { mode: 0o600 });
  chmodSync(path, 0o600);
  for (const { role, name, email, password } of made) {
    const invited = await core.person.invite({ actor: system, email, roles: [role] });
    await identity.join({ secret: invited.secret, name, password });
  }
  session.result(session.word("seed.people", { path }));
  for (const { email, password } of made) session.result(`  ${email}  ${password}`);
}
