"use client";
// The very sentences that will be published, in both languages side by side, and what users are asked.
import { useTranslations } from "next-intl";
import type { ReviewGroup } from "../shapes.ts";
import css from "./difference.module.css";

const languages = ["zh-CN", "en"] as const;

export function Sentences({ group, keys }: { group: ReviewGroup; keys: ReadonlySet<string> }) {
  const t = useTranslations();
  const own = languages.map((language) => ({
    language,
    sentences: group.told[language].sentences.filter((one) => one.keys.some((key) => keys.has(key))),
    requests: group.told[language].requests,
  }));
  if (own.every(({ sentences }) => sentences.length === 0))
    return <p className={`${css.sayNothing} small dim`}>{t("review.nothingTold")}</p>;
  return (
    <div className={css.say}>
      <p className={css.sayHead}>{t("review.told")}</p>
      {own.map(({ language, sentences, requests }) => (
        <ul key={language} lang={language}>
          {sentences.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
          {requests.map((text) => (
            <li key={text} className={css.request}>
              {text}
            </li>
          ))}
        </ul>
      ))}
    </div>
  );
}
