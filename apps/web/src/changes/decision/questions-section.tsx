"use client";
// Questions that only a person can answer, each once for every app that raises it, with its reason.
import { IconHelpCircle } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { LongText } from "../../shell/long-text.tsx";
import { untilThere } from "../../shell/until-there.ts";
import { useTerms } from "../../words/terms-context.tsx";
import { useName } from "../../words/words.tsx";
import { sdkOf, splitKey } from "../pointer.ts";
import { useOnReview } from "../review/on-review.ts";
import css from "../review/review.module.css";
import { EntityName } from "../values/entity-name.tsx";
import look from "./decision.module.css";
import type { AnswerSoFar } from "./desk.ts";
import { type Asked, questionsAsked } from "./questions-asked.ts";

const PermissionTypes = dynamic(
  () => untilThere(() => import("./permission-types.tsx")).then((module) => module.PermissionTypes),
  { ssr: false },
);

export function QuestionsSection() {
  const t = useTranslations();
  const { review } = useOnReview();
  const asked = questionsAsked(review.groups);
  if (asked.length === 0) return null;
  return (
    <section className={css.side} aria-labelledby="questions">
      <h2 id="questions" tabIndex={-1}>
        {t("question.title", { count: asked.length })}
      </h2>
      {asked.map((one) => (
        <OneQuestion key={one.key} asked={one} />
      ))}
    </section>
  );
}

function OneQuestion({ asked }: { asked: Asked }) {
  const t = useTranslations();
  const say = useName();
  const { desk, decides } = useOnReview();
  const about = useAbout()(asked);
  const answer = desk.state.answers[asked.key];
  const set = (next: Partial<AnswerSoFar>) =>
    desk.set({
      answers: {
        ...desk.state.answers,
        [asked.key]: { asPresumed: null, yields: null, reason: answer?.reason ?? "", ...answer, ...next },
      },
    });
  const isOpen = answer === undefined;
  return (
    <fieldset className={look.question}>
      <legend>
        <IconHelpCircle className="icon" stroke={1.75} aria-hidden="true" />{" "}
        {asked.entry !== null && (
          <>
            <EntityName kind="sdk" id={sdkOf(asked.entry)} />:{" "}
          </>
        )}
        {t(`question.${asked.code}.ask`, { name: about })}
      </legend>
      <p className="tiny dim">
        {t("review.inApps", { count: asked.apps.length })}{" "}
        {asked.apps
          .slice(0, 3)
          .map(({ names }) => say(names))
          .join(t("list.comma"))}
        {asked.apps.length > 3 && " …"}
      </p>
      {asked.code === "permission-types" ? (
        <PermissionTypes
          yields={answer?.yields ?? null}
          platform={splitKey(asked.about ?? "").platform}
          set={(yields) => set({ yields })}
          isOff={!decides}
        />
      ) : (
        [true, false].map((asPresumed) => (
          <label key={String(asPresumed)} className={css.choice}>
            <input
              type="radio"
              name={asked.key}
              checked={answer?.asPresumed === asPresumed}
              onChange={() => set({ asPresumed })}
              disabled={!decides}
              {...(isOpen && asPresumed && { "data-gap": "" })}
            />
            <span>
              {asPresumed ? t(`question.${asked.code}.presumed`) : t(`question.${asked.code}.otherwise`)}
            </span>
          </label>
        ))
      )}
      {answer !== undefined && (
        <LongText
          mt={6}
          minRows={1}
          maxLength={4000}
          label={t("question.reason")}
          value={answer.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
          disabled={!decides}
          {...(answer.reason.trim() === "" && { "data-gap": "" })}
        />
      )}
      {asked.isReturned && <p className="small">{t("question.returned")}</p>}
    </fieldset>
  );
}

/** What a question is about, by its label: a data type, a permission, or words. */
function useAbout(): (asked: Asked) => string {
  const t = useTranslations();
  const terms = useTerms();
  return ({ about }) => {
    if (about === null) return "";
    const { name, platform } = splitKey(about);
    const label = terms.dataType[name]?.label ?? terms.permission[name] ?? name;
    return platform === ""
      ? label
      : t("value.on", { name: label, text: terms.platform[platform] ?? platform });
  };
}
