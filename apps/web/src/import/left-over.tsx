"use client";
// What a person must decide, and every piece of the file that is in no edit, with its place: nothing is dropped.
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { More } from "../shell/more.tsx";
import { useDrawn } from "../shell/paged.ts";
import css from "./import.module.css";
import { PlaceWords } from "./place-words.tsx";
import type { LeftPiece, ToDecide } from "./shapes.ts";

const batch = 100;

export function LeftOver({ toDecide, left }: { toDecide: readonly ToDecide[]; left: readonly LeftPiece[] }) {
  const t = useTranslations();
  return (
    <>
      {toDecide.length > 0 && (
        <section aria-labelledby="import-decide">
          <h2 id="import-decide">{t("imports.decide", { count: toDecide.length })}</h2>
          <p className="small dim">{t("imports.decideHow")}</p>
          <Batch
            rows={toDecide}
            keyOf={({ text, place, reason }) => `${place.line}:${place.column} ${reason} ${text}`}
            draw={({ text, place, reason }) => (
              <>
                <span className={css.pieceText}>
                  <b>{text}</b> <span className="dim">{t(`imports.reason.${reason}`)}</span>
                </span>
                <PlaceWords of={place} />
              </>
            )}
          />
        </section>
      )}
      {left.length > 0 && (
        <section aria-labelledby="import-left">
          <h2 id="import-left">{t("imports.left", { count: left.length })}</h2>
          <p className="small dim">{t("imports.leftHow")}</p>
          <Batch
            rows={left}
            keyOf={({ text, place, why }) => `${place.line}:${place.column} ${why} ${text}`}
            draw={({ text, place, label, why }) => (
              <>
                <span className={css.pieceText}>
                  {text}{" "}
                  <span className="dim">
                    {label !== null && `${t("imports.under", { label })} · `}
                    {t(`imports.why.${why}`)}
                  </span>
                </span>
                <PlaceWords of={place} />
              </>
            )}
          />
        </section>
      )}
    </>
  );
}

function Batch<T>({
  rows,
  keyOf,
  draw,
}: {
  rows: readonly T[];
  keyOf: (row: T) => string;
  draw: (row: T) => React.ReactNode;
}) {
  const list = useRef<HTMLUListElement>(null);
  const { rest, shown } = useDrawn(rows.length, batch);
  return (
    <>
      <ul className={css.left} ref={list}>
        {rows.slice(0, shown).map((row, at) => (
          <li key={`${at} ${keyOf(row)}`}>{draw(row)}</li>
        ))}
      </ul>
      <More of={rest} list={list} shown={shown} total={rows.length} batch={batch} />
    </>
  );
}
