import type { Actor, Core } from "@pilu/core";
import type { Config } from "@pilu/schema/config";
import { administering, minute } from "../registry/administer.ts";
import type { ExitCode, Session } from "../session.ts";
import { table } from "../terminal/table.ts";

/** `pilu user list`: everybody, and the links that are still open. */
export function listVerb({ json }: { json?: true }, session: Session): Promise<ExitCode> {
  return administering<ExitCode>(session, async ({ core, system, config }) => {
    const found = await everybody(core, system);
    session.result(json === true ? JSON.stringify(found, null, 2) : shown(found, { session, config }));
    return 0;
  });
}

async function everybody(core: Core, actor: Actor) {
  const { rows: people } = await core.person.list({ actor, limit: 1_000_000 });
  return { people, invitations: await core.person.openInvitations({ actor }) };
}

function shown(
  { people, invitations }: Awaited<ReturnType<typeof everybody>>,
  { session: { word }, config }: { session: Session; config: Config },
): string {
  if (people.length + invitations.length === 0) return word("user.none");
  const rows = [
    ...people.map(({ email, name, roles, isActive }) => [
      email,
      name,
      roles.join(", "),
      word(isActive ? "user.state.active" : "user.state.inactive"),
    ]),
    ...invitations.map(({ email, roles, expiresAt }) => [
      email ?? "-",
      "-",
      roles.join(", ") || "-",
      word(roles.length === 0 ? "user.state.renewing" : "user.state.invited", {
        until: minute(expiresAt, config),
      }),
    ]),
  ];
  return table([word("user.email"), word("user.name"), word("user.role"), word("user.state")], rows);
}
