"use client";
// What a list was understood as: its SDKs with what each means, what a person must decide, what found no place.
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { AppendixRead } from "../api/answers.ts";
import { More } from "../shell/more.tsx";
import { useDrawn } from "../shell/paged.ts";
import { Note } from "../shell/state.tsx";
import { Columns } from "./columns.tsx";
import { EntryLine } from "./entry-line.tsx";
import css from "./import.module.css";
import { LeftOver } from "./left-over.tsx";
import { leftIn, type Said } from "./shapes.ts";

const batch = 100;

export function Found({
  read,
  said,
  correct,
}: {
  read: AppendixRead;
  said: Said;
  correct: (said: Said) => void;
}) {
  const t = useTranslations();
  const list = useRef<HTMLUListElement>(null);
  const { reading, proposal, same, doubled } = read;
  const { entries } = proposal;
  const { rest, shown } = useDrawn(entries.length, batch);
  const pieces = reading.rows.flatMap((row) => row.pieces);
  const guessed = pieces.filter(({ certainty }) => certainty === "guessed").length;
  const left = leftIn(read);
  return (
    <>
      <p role="status" className="small">
        {t("imports.told", {
          name: t(`imports.format.${reading.format}`),
          count: entries.length,
          shown: pieces.length - guessed,
          value: guessed,
          total: left.length,
        })}
      </p>
      {entries.length === 0 && <Note is="look">{t("imports.noSdks")}</Note>}
      {same.length > 0 && <p className="small dim">{t("imports.same", { count: same.length })}</p>}
      {doubled.length > 0 && (
        <Note is="look">
          {t("imports.doubled", {
            count: doubled.length,
            text: doubled.map(({ name }) => name).join(t("list.comma")),
          })}
        </Note>
      )}
      <Columns read={read} said={said} correct={correct} />
      {entries.length > 0 && (
        <section aria-labelledby="import-entries">
          <h2 id="import-entries">{t("imports.entries", { count: entries.length })}</h2>
          <p className="small dim">{t("imports.entriesHow")}</p>
          <ul className={css.entries} ref={list}>
            {entries.slice(0, shown).map((entry) => (
              <EntryLine key={entry.name.text} entry={entry} read={read} said={said} correct={correct} />
            ))}
          </ul>
          <More of={rest} list={list} shown={shown} total={entries.length} batch={batch} />
        </section>
      )}
      <LeftOver toDecide={proposal.toDecide} left={left} />
    </>
  );
}
