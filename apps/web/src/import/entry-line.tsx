"use client";
// One SDK of the list: its name there, what that means here, and everything the list says of it, on demand.
import { Button, Checkbox } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AppendixRead } from "../api/answers.ts";
import page from "../shell/page.module.css";
import { useName } from "../words/words.tsx";
import css from "./import.module.css";
import { Means } from "./means.tsx";
import { PlaceWords } from "./place-words.tsx";
import type { Entry, Said } from "./shapes.ts";

export function EntryLine({
  entry,
  read,
  said,
  correct,
}: {
  entry: Entry;
  read: AppendixRead;
  said: Said;
  correct: (said: Said) => void;
}) {
  const t = useTranslations();
  const say = useName();
  const [isCorrecting, setCorrecting] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const { name, sdk, pieces } = entry;
  const isLeftOut = said.leftOut.has(name.text);
  const guessed = pieces.filter(({ certainty }) => certainty === "guessed").length;
  const known = sdk === null ? undefined : read.names.sdks.find(({ id }) => id === sdk.id);
  const standing = said.meant.has(name.text) ? "corrected" : sdk === null ? "new" : sdk.certainty;
  const means = (id: string | null) => {
    setCorrecting(false);
    correct({ ...said, meant: new Map([...said.meant, [name.text, id]]) });
  };
  return (
    <li className={css.entry} data-out={isLeftOut || undefined}>
      <div className={css.entryHead}>
        <Checkbox
          size="sm"
          checked={!isLeftOut}
          label={<b>{name.text}</b>}
          onChange={(event) => {
            const next = new Set(said.leftOut);
            if (event.currentTarget.checked) next.delete(name.text);
            else next.add(name.text);
            correct({ ...said, leftOut: next });
          }}
        />
        <PlaceWords of={name.place} />
        {!isLeftOut && (
          <span className={css.means}>
            <span aria-hidden="true">→</span>{" "}
            {sdk === null ? t("imports.newSdk") : known === undefined ? sdk.id : say(known.names)}{" "}
            <span className={page.tag} data-standing={standing}>
              {t(`imports.standing.${standing}`)}
            </span>
          </span>
        )}
        <span className={css.entryDo}>
          {!isLeftOut && (
            <Button
              variant="subtle"
              onClick={() => setCorrecting(!isCorrecting)}
              aria-expanded={isCorrecting}
            >
              {t("imports.correct")}
              <span className="sr"> {name.text}</span>
            </Button>
          )}
          <Button variant="subtle" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
            {t("imports.pieces", { count: pieces.length })}
            {guessed > 0 && ` · ${t("imports.guessed", { count: guessed })}`}
            <span className="sr"> {name.text}</span>
          </Button>
        </span>
      </div>
      {isCorrecting && !isLeftOut && <Means name={name.text} now={known ?? null} choose={means} />}
      {isOpen && (
        <ul className={css.pieces}>
          {pieces.map((piece, at) => (
            <li key={`${at} ${piece.field}`} data-guessed={piece.certainty === "guessed" || undefined}>
              <span>
                <b>{t(`imports.field.${piece.field}`)}</b>{" "}
                {piece.certainty === "guessed" && <span className={page.tag}>{t("imports.isGuessed")}</span>}
              </span>
              <span className={css.pieceText}>
                {piece.text}{" "}
                {piece.label !== null && (
                  <span className="dim tiny">{t("imports.under", { label: piece.label.text })}</span>
                )}
              </span>
              <PlaceWords of={piece.place} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
