import { randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import { Problem } from "@pilu/schema/problem";
import { administering } from "../registry/administer.ts";
import type { ExitCode, Session } from "../session.ts";
import { sayLink } from "./link.ts";

interface Create {
  readonly email: string;
  readonly name?: string;
  readonly role: readonly string[];
  readonly passwordStdin?: true;
}

/** `pilu user create`: a link for somebody new, or somebody who can sign in with the password on standard input. */
export async function createVerb(given: Create, session: Session): Promise<ExitCode> {
  const { email, role: roles, name } = given;
  const password = given.passwordStdin === true ? await passwordFor(name, session) : null;
  return administering<ExitCode>(session, async ({ core, system, store, config }) => {
    if (password === null) {
      sayLink(await core.person.invite({ actor: system, email, roles }), { session, config });
      return 0;
    }
    const { openIdentity } = await import("@pilu/identity");
    // Nobody signs in by this command: no cookie will ever be signed with it.
    const secret = randomBytes(32).toString("hex");
    const identity = openIdentity({ store, core, secret, publicUrl: "http://127.0.0.1" });
    identity.mustBeStrong(password);
    const invited = await core.person.invite({ actor: system, email, roles });
    await identity.join({ secret: invited.secret, name: name ?? "", password });
    session.result(session.word("user.joined", { email: invited.email ?? email }));
    return 0;
  });
}

async function passwordFor(name: string | undefined, { word }: Session): Promise<string> {
  if (name === undefined) throw new Problem("usage", { reason: word("usage.no-name") });
  const password = (await text(process.stdin)).replace(/\r?\n$/, "");
  if (password === "") throw new Problem("usage", { reason: word("usage.no-password") });
  return password;
}
