"use client";
// What the rules say of the draft, the weightiest first; a click leads to the field, wherever it is.
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FindingWords } from "../../changes/review/finding-words.tsx";
import { mendOf } from "../../findings/mend.ts";
import { WeightMark } from "../../findings/weight-mark.tsx";
import { useEditor } from "../draft/editor-context.tsx";
import { keyOf } from "../draft/edits.ts";
import css from "../editor/editor.module.css";
import { leadTo } from "../editor/lead-to.ts";
import type { Linted } from "./lint-draft.ts";

const mostShown = 8;

export function Found({ linted }: { linted: Linted }) {
  const t = useTranslations();
  const { draft } = useEditor();
  const [isWhole, setWhole] = useState(false);
  const { findings, isWhole: isJudged } = linted;
  const inHand = new Set(draft.edits.map(keyOf));
  const shown = isWhole ? findings : findings.slice(0, mostShown);
  return (
    <section className={css.checks} aria-label={t("registerLint.title")}>
      <h2>{t("registerLint.count", { count: findings.length })}</h2>
      <p className="small dim">
        {t(findings.length > 0 ? "registerLint.how" : isJudged ? "registerLint.none" : "registerLint.later")}
      </p>
      <ul>
        {shown.map((finding) => {
          const { code, key, place, severity } = finding;
          const mend = inHand.has(keyOf(place)) ? null : mendOf({ finding, kind: "rule", sdk: null }, "");
          return (
            <li key={`${key} ${place.kind} ${place.id}`}>
              <WeightMark of={severity} />{" "}
              {mend === null ? (
                <button type="button" className="words" onClick={() => leadTo(keyOf(place), place.path)}>
                  <FindingWords of={finding} />
                </button>
              ) : (
                <Link href={mend.href}>
                  <FindingWords of={finding} />
                </Link>
              )}{" "}
              <span className="dim">{code}</span>
            </li>
          );
        })}
      </ul>
      {shown.length < findings.length && (
        <p>
          <button type="button" className="words small" onClick={() => setWhole(true)}>
            {t("registerLint.more", { count: findings.length - shown.length })}
          </button>
        </p>
      )}
    </section>
  );
}
