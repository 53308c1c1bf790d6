import type { Token } from "@pilu/core";
import type { Config } from "@pilu/schema/config";
import { Problem } from "@pilu/schema/problem";
import { administering, minute, personWith } from "../registry/administer.ts";
import type { ExitCode, Session } from "../session.ts";
import { table } from "../terminal/table.ts";

interface Issue {
  readonly for: string;
  readonly label: string;
  readonly scope: readonly string[];
  readonly days: string;
}

/** `pilu token issue`: prints the token alone on standard output. */
export function issueVerb({ for: email, label, scope, days }: Issue, session: Session): Promise<ExitCode> {
  const { word } = session;
  if (!/^\d+$/.test(days))
    throw new Problem("usage", { reason: word("usage.no-number", { name: "--days", value: days }) });
  return administering<ExitCode>(session, async ({ core, system, store, config }) => {
    const { id: issuer, email: whose } = await personWith(store, email);
    const wanted = { label, scopes: scope, expiresInDays: Number(days) };
    const { secret, token } = await core.token.issue({ actor: system, issuer, ...wanted });
    session.say(word("token.issued", { id: token.id, email: whose, until: minute(token.expiresAt, config) }));
    session.result(secret);
    return 0;
  });
}

/** `pilu token list`: all tokens, without their secrets. */
export function listVerb({ json }: { json?: true }, session: Session): Promise<ExitCode> {
  return administering<ExitCode>(session, async ({ core, system, store, config }) => {
    const { rows: tokens } = await core.token.list({ actor: system, limit: 1_000_000 });
    if (json === true) session.result(JSON.stringify(tokens, null, 2));
    else if (tokens.length === 0) session.result(session.word("token.none"));
    else {
      const emails = new Map((await store.people()).map(({ id, email }) => [id, email]));
      session.result(shown(tokens, { session, config, emails }));
    }
    return 0;
  });
}

/** `pilu token revoke`: ends a token at once. */
export function revokeVerb(id: string, session: Session): Promise<ExitCode> {
  return administering<ExitCode>(session, async ({ core, system }) => {
    await core.token.revoke({ actor: system, token: id });
    session.result(session.word("token.revoked", { id }));
    return 0;
  });
}

interface Showing {
  readonly session: Session;
  readonly config: Config;
  readonly emails: ReadonlyMap<string, string>;
}

function shown(tokens: readonly Token[], { session: { word }, config, emails }: Showing): string {
  const keys = [
    "token.id",
    "token.label",
    "token.issuer",
    "token.scopes",
    "token.until",
    "token.used",
  ] as const;
  const rows = tokens.map(({ id, label, issuer, scopes, expiresAt, revokedAt, usedAt }) => [
    id,
    label,
    emails.get(issuer) ?? issuer,
    scopes.join(", "),
    revokedAt === null
      ? minute(expiresAt, config)
      : word("token.is-revoked", { at: minute(revokedAt, config) }),
    usedAt === null ? word("token.never") : minute(usedAt, config),
  ]);
  return table(
    keys.map((key) => word(key)),
    rows,
  );
}
