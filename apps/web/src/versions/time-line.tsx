"use client";
// Versions as bars on one scale: hatched while announced, full while in force. The list below says the same in words.
import { useTranslations } from "next-intl";
import { useDates } from "../words/dates.ts";
import { type Lane, lanesOf } from "./lanes.ts";
import type { Timeline } from "./shapes.ts";
import css from "./versions.module.css";

const most = 8;

export function TimeLine({ versions }: { versions: Timeline["versions"] }) {
  const t = useTranslations();
  const dates = useDates();
  const { lanes, from, to, now } = lanesOf(versions, { now: Date.now(), most });
  return (
    <div className={css.lanes} aria-hidden="true">
      {lanes.map((lane) => (
        <div key={lane.n} className={css.lane}>
          <span className={css.laneName}>{t("versions.short", { number: lane.n })}</span>
          <span className={css.track}>
            <Bar of={lane.announced} look={css.announced} />
            <Bar of={lane.inForce} look={lane.fate === "came" ? css.inForce : css.toCome} />
            <span className={css.now} style={{ left: percent(now) }} />
          </span>
        </div>
      ))}
      <div className={css.lane}>
        <span />
        <span className={css.scale}>
          <span>{dates.instant(from)}</span>
          <span>{dates.instant(to)}</span>
        </span>
      </div>
      <p className={`${css.laneKey} tiny dim`}>
        <span className="nowrap">
          <span className={`${css.sample} ${css.announced}`} /> {t("versions.keyAnnounced")}
        </span>
        <span className="nowrap">
          <span className={`${css.sample} ${css.inForce}`} /> {t("versions.keyInForce")}
        </span>
        <span className="nowrap">
          <span className={`${css.sample} ${css.toCome}`} /> {t("versions.keyToCome")}
        </span>
        <span className="nowrap">
          <span className={`${css.sample} ${css.now}`} /> {t("versions.keyNow")}
        </span>
      </p>
    </div>
  );
}

function Bar({ of: span, look }: { of: Lane["announced"]; look: string | undefined }) {
  if (span === null) return null;
  return (
    <span
      className={`${css.bar} ${look}`}
      style={{ left: percent(span.from), width: percent(span.to - span.from) }}
    />
  );
}

const percent = (part: number) => `${(part * 100).toFixed(3)}%`;
