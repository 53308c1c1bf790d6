import type { AccessRole, Scope } from "./roles.ts";

/** Who may do something: people by role, a token by scope (on top of its issuer's role), the installation itself. */
export interface Permitted {
  readonly roles: readonly AccessRole[];
  readonly scope: Scope | null;
  /** Done by the installation at its start or by whoever holds its files and runs the command line. */
  readonly system: boolean;
}

const everyone: readonly AccessRole[] = ["viewer", "engineer", "legal", "admin"];
const authors: readonly AccessRole[] = ["engineer", "legal", "admin"];
const deciders: readonly AccessRole[] = ["legal", "admin"];
const admins: readonly AccessRole[] = ["admin"];
const by = (
  permitted: readonly AccessRole[],
  { scope = null, system = false }: Partial<Omit<Permitted, "roles">> = {},
): Permitted => ({ roles: permitted, scope, system });

/** Every act in the product and who may do it. `core` asks this table, whatever the way in. */
export const actions = {
  "registry.read": by(everyone, { scope: "registry:read", system: true }),
  "registry.seed": by([], { system: true }),
  "archive.make": by(admins, { system: true }),
  "archive.restore": by([], { system: true }),
  "version.publish": by(deciders, { system: true }),
  "change.propose": by(authors, { scope: "change:propose" }),
  "change.comment": by(everyone),
  "change.decide": by(deciders),
  "finding.suppress": by(deciders),
  "obligation.settle": by(authors),
  "link.check": by([], { system: true }),
  "link.review": by(deciders),
  "scan.write": by(authors, { scope: "scan:write" }),
  "person.invite": by(admins, { system: true }),
  "person.change": by(admins, { system: true }),
  "person.rename": by(everyone),
  "token.issue": by(authors, { system: true }),
  "token.revoke": by(admins, { system: true }),
  "body.redact": by(admins),
  "audit.read": by(deciders, { system: true }),
} as const satisfies Record<string, Permitted>;
export type ActionName = keyof typeof actions;
