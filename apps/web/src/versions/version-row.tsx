"use client";
import Link from "next/link";
// One version: what became of it, when, what users were told, who decided, and what can be done with it.
import { useLocale, useTranslations } from "next-intl";
import { ClassMark } from "../changes/marks/class-mark.tsx";
import { Allowed } from "../session/allowed.tsx";
import { Note, Rows } from "../shell/state.tsx";
import { useDates } from "../words/dates.ts";
import { FateMark, whenOf } from "./fate-mark.tsx";
import { pairAddress } from "./pair.ts";
import { RollBack } from "./roll-back.tsx";
import type { Timeline, Told, VersionRow } from "./shapes.ts";
import css from "./versions.module.css";

export function VersionItem({
  row,
  line: { app, inForce },
  told,
}: {
  row: VersionRow;
  line: Timeline;
  /** Undefined until it is known. */
  told: Told | undefined;
}) {
  const t = useTranslations();
  const dates = useDates();
  const { n, base, fate, publishedAt, effectiveAt, redacted } = row;
  return (
    <li className={css.version} id={`v${n}`}>
      <div className={css.versionHead}>
        <h3>
          <a href={`/d/${app.slug}/v/${n}`}>{t("version.one", { number: n })}</a>
        </h3>
        <FateMark of={row} inForce={inForce} />
        {base !== null && <ClassMark of={row.class as Parameters<typeof ClassMark>[0]["of"]} />}
      </div>
      <p className="small dim">
        {t("versions.published", { date: dates.instant(publishedAt) })} ·{" "}
        {t(`versions.effective.${whenOf(fate)}`, { date: dates.instant(effectiveAt) })}
      </p>
      {redacted !== null && <Note is="look">{t("versions.redacted", { text: redacted })}</Note>}
      {redacted === null && <ToldWords told={told} isFirst={base === null} />}
      {told !== undefined && <Decisions told={told} />}
      <p className={`${css.versionDo} small`}>
        {base !== null && redacted === null && (
          <Link href={pairAddress(app.slug, { from: base, to: n })}>
            {t("versions.compareWith", { number: base })}
          </Link>
        )}
        <a href={`/d/${app.slug}/v/${n}.json`}>{t("version.document", { number: n })}</a>
        {redacted === null && (
          <Allowed action="audit.read">
            <a href={`/api/apps/${app.slug}/versions/${n}/dossier.json`} download>
              {t("versions.dossier", { number: n })}
            </a>
          </Allowed>
        )}
      </p>
    </li>
  );
}

function ToldWords({ told, isFirst }: { told: Told | undefined; isFirst: boolean }) {
  const t = useTranslations();
  const reader = useLocale();
  if (told === undefined) return <Rows count={1} height={32} />;
  const note = told.note?.[reader];
  if (isFirst) return <p className="small">{t("versions.first")}</p>;
  if (note === undefined) return null;
  if (note.sentences.length === 0) return <p className="small dim">{t("versions.nothingTold")}</p>;
  return (
    <ul className={css.told}>
      {note.sentences.map((text) => (
        <li key={text}>{text}</li>
      ))}
      {note.requests.map((text) => (
        <li key={text} className="dim">
          {text}
        </li>
      ))}
    </ul>
  );
}

function Decisions({ told: { decisions } }: { told: Told }) {
  const t = useTranslations();
  const dates = useDates();
  if (decisions.length === 0) return null;
  return (
    <ul className={css.decisions}>
      {decisions.map(({ seq, change, title, decidedAt, by }) => (
        <li key={seq} className="small dim">
          <p>
            {change === null ? (
              t("versions.beginning", { date: dates.instant(decidedAt) })
            ) : (
              <>
                <Link href={`/changes/${change}`}>{title}</Link>{" "}
                {t("versions.approved", {
                  name: by.name ?? t("review.installation"),
                  date: dates.instant(decidedAt),
                })}
              </>
            )}
          </p>
          {change !== null && (
            <Allowed action="change.propose">
              <RollBack change={change} title={title} />
            </Allowed>
          )}
        </li>
      ))}
    </ul>
  );
}
