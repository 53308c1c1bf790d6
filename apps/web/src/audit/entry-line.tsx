"use client";
// One entry in words: who did what, when; its stored bytes and digest when opened.
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { LogEntry } from "../api/answers.ts";
import { Copy } from "../marks/copy.tsx";
import { usePersonName } from "../session/names.ts";
import page from "../shell/page.module.css";
import { useDates } from "../words/dates.ts";
import css from "./audit.module.css";
import { factsOf } from "./facts.ts";
import { isKnownKind } from "./kinds.ts";

export function EntryLine({ entry }: { entry: LogEntry }) {
  const t = useTranslations();
  const dates = useDates();
  const { seq, at, by, kind, subject, digest, body, isRedacted } = entry;
  return (
    <li>
      <details className={css.entry}>
        <summary>
          <span className={css.seq}>{t("audit.seq", { number: seq })}</span>
          <span className={css.words}>
            <b>{by.name ?? t("audit.system")}</b> <What entry={entry} />
            {isRedacted && <span className={page.tag}>{t("audit.redacted")}</span>}
          </span>
          <time className="dim nowrap" dateTime={new Date(at).toISOString()} title={dates.moment(at)}>
            {dates.moment(at)}
          </time>
        </summary>
        <div className={css.raw}>
          {kind.startsWith("change") && by.name !== null && (
            <p className="small">
              <Link href={`/changes/${subject}`}>{t("audit.change")}</Link>
            </p>
          )}
          <p className="small">
            SHA-256 <code>{digest}</code> <Copy text={digest} />
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <pre tabIndex={0}>{pretty(body)}</pre>
        </div>
      </details>
    </li>
  );
}

function What({ entry: { body, by, kind, subject } }: { entry: LogEntry }) {
  const t = useTranslations();
  const name = usePersonName();
  if (!isKnownKind(kind)) return <code>{kind}</code>;
  const facts = factsOf(body);
  const roles = facts.roles.map((role) => t(`role.${role}`)).join(t("list.comma"));
  const whose = kind.startsWith("person") && kind !== "person-invited" && kind !== "person-renewed";
  // The way to the change is in the entry, which opens.
  const change = kind.startsWith("change") ? t(by.name === null ? "audit.beginning" : "audit.aChange") : null;
  const what = facts.title ?? facts.label ?? facts.email ?? (whose ? name(subject) : (change ?? subject));
  return (
    <>
      {t(`audit.kind.${kind}`)} <span>{what}</span>
      {roles !== "" && <span className="dim"> · {roles}</span>}
      {facts.invitedBy !== null && (
        <span className="dim"> · {t("audit.byLinkOf", { name: name(facts.invitedBy) })}</span>
      )}
      {facts.reason !== null && <span className="dim"> · {facts.reason}</span>}
    </>
  );
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
