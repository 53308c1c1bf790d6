import { administering, personWith } from "../registry/administer.ts";
import type { ExitCode, Session } from "../session.ts";
import { sayLink } from "./link.ts";

/** `pilu user roles`: gives somebody these roles in place of theirs. */
export function rolesVerb(
  email: string,
  { role }: { role: readonly string[] },
  session: Session,
): Promise<ExitCode> {
  return administering<ExitCode>(session, async ({ core, system, store }) => {
    const { id: person } = await personWith(store, email);
    const after = await core.person.changeRoles({ actor: system, person, roles: role });
    session.result(session.word("user.roles", { email: after.email, roles: after.roles.join(", ") }));
    return 0;
  });
}

/** `pilu user deactivate` and `pilu user activate`. */
export function activeVerb(email: string, isActive: boolean, session: Session): Promise<ExitCode> {
  return administering<ExitCode>(session, async ({ core, system, store }) => {
    const { id: person } = await personWith(store, email);
    const given = { actor: system, person };
    const after = await (isActive ? core.person.activate(given) : core.person.deactivate(given));
    session.result(session.word(isActive ? "user.activated" : "user.deactivated", { email: after.email }));
    return 0;
  });
}

/** `pilu user renew`: a link with which somebody sets a new password. */
export function renewVerb(email: string, session: Session): Promise<ExitCode> {
  return administering<ExitCode>(session, async ({ core, system, store, config }) => {
    const { id: person } = await personWith(store, email);
    sayLink(await core.person.renew({ actor: system, person }), { session, config });
    return 0;
  });
}

/** `pilu user first`: the link for the first administrator, while nobody is here. */
export function firstVerb(session: Session): Promise<ExitCode> {
  return administering<ExitCode>(session, async ({ core, config }) => {
    const invited = await core.person.firstLink();
    if (invited === null) session.say(session.word("user.first-none"));
    else sayLink(invited, { session, config });
    return 0;
  });
}
