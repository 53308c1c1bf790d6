"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../api/trpc.ts";
// A change on one page: what it does, why that weighs what it weighs, what is said of it, and what is decided.
import { useMe } from "../../session/me.ts";
import { PageTitle } from "../../shell/page.tsx";
import { Answer, Note, PageRows, Rows } from "../../shell/state.tsx";
import { Approved } from "../approved/approved.tsx";
import { AuthorBar } from "../decision/author-bar.tsx";
import { saidOn, useDesk } from "../decision/desk.ts";
import { Discussion } from "../discussion/discussion.tsx";
import { openStates } from "../queue/question.ts";
import type { ChangeFacts } from "../shapes.ts";
import { FieldList } from "../values/field-list.tsx";
import { NamesProvider } from "../values/names.tsx";
import { type Nouns, NounsContext } from "./nouns.ts";
import { OpenReview } from "./open-review.tsx";
import css from "./review.module.css";
import { ReviewHead } from "./review-head.tsx";
import { SentBack } from "./sent-back.tsx";

export function ReviewPage({ id, nouns }: { id: string; nouns: Nouns }) {
  const t = useTranslations();
  const change = useQuery({
    ...useTRPC().change.get.queryOptions({ id }),
    refetchOnWindowFocus: true,
    staleTime: 5000,
  });
  return (
    <Answer of={change} title={t("review.one")} waiting={<PageRows />}>
      {(facts) => (
        <NounsContext value={nouns}>
          <PageTitle>{facts.draft.title}</PageTitle>
          {openStates.some((state) => state === facts.state) ? (
            <Open change={facts} />
          ) : (
            <Closed change={facts} />
          )}
        </NounsContext>
      )}
    </Answer>
  );
}

function Open({ change }: { change: ChangeFacts }) {
  const me = useMe();
  const desk = useDesk(change.id);
  const { answers, classes, day } = desk.state;
  const review = useQuery({
    ...useTRPC().change.review.queryOptions({
      id: change.id,
      given: saidOn({ answers, classes }, { withReasons: false }),
      effectiveAt: day === "" ? null : day,
    }),
    placeholderData: keepPreviousData,
    staleTime: 5000,
    refetchOnWindowFocus: true,
  });
  return (
    <NamesProvider change={change} review={review.data}>
      <ReviewHead change={change} />
      <SentBack change={change} />
      <Answer of={review} waiting={<Rows count={10} height={56} />}>
        {(answer) =>
          me ? (
            <OpenReview
              change={change}
              review={answer}
              desk={desk}
              me={me}
              isStale={review.isPlaceholderData}
            />
          ) : (
            <Rows count={10} height={56} />
          )
        }
      </Answer>
    </NamesProvider>
  );
}

/** A change that nothing is left to decide on: what it did, field by field, and what became of it. */
function Closed({ change }: { change: ChangeFacts }) {
  const t = useTranslations();
  return (
    <NamesProvider change={change} review={undefined}>
      <ReviewHead change={change} />
      <div className={css.columns}>
        <div>
          {change.approval !== null && <Approved change={change} approval={change.approval} />}
          <section className={css.section} aria-labelledby="fields">
            <div className={css.sectionHead}>
              <h2 id="fields">{t("review.whatChanged")}</h2>
            </div>
            {change.edits.some(({ faults }) => faults.length > 0) && <Note>{t("review.unreadable")}</Note>}
            <FieldList edits={change.edits} />
          </section>
        </div>
        <aside aria-label={t("review.beside")}>
          <Discussion change={change} />
        </aside>
      </div>
      <AuthorBar change={change} />
    </NamesProvider>
  );
}
