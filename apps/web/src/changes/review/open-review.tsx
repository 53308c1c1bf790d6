"use client";
import type { RemarkPlace } from "@pilu/schema";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useRef, useState } from "react";
import type { Me } from "../../api/answers.ts";
import { may } from "../../session/me.ts";
import { useAddress } from "../../shell/address.ts";
import { useDates } from "../../words/dates.ts";
import { DecisionBar } from "../decision/decision-bar.tsx";
import type { Desk } from "../decision/desk.ts";
import { EvidenceSection } from "../decision/evidence-section.tsx";
import { standingOf } from "../decision/gaps.ts";
import { QuestionsSection } from "../decision/questions-section.tsx";
import { Discussion } from "../discussion/discussion.tsx";
import { Legend } from "../marks/legal-rows.tsx";
import type { ChangeFacts, Review } from "../shapes.ts";
import { AllFields } from "./all-fields.tsx";
import { Conflicts } from "./conflicts.tsx";
import { Differences } from "./differences.tsx";
import { Eyes } from "./eyes.tsx";
import { Faults } from "./faults.tsx";
import { Findings } from "./findings.tsx";
import { Meanwhile } from "./meanwhile.tsx";
import { type OnReview, ReviewContext } from "./on-review.ts";
import { PagesCompared } from "./pages-compared.tsx";
import css from "./review.module.css";
import { ReviewKeys } from "./review-keys.tsx";
import { Verdict } from "./verdict.tsx";

export function OpenReview({
  change,
  review,
  desk,
  me,
  isStale,
}: {
  change: ChangeFacts;
  review: Review;
  desk: Desk;
  me: Me;
  /** The answer is to what was said before; the next one is on its way. */
  isStale: boolean;
}) {
  const t = useTranslations();
  const { zone } = useDates();
  const [{ app }] = useAddress(["app"]);
  const [place, setPlace] = useState<RemarkPlace | null>(null);
  const commented = useRef<HTMLElement | null>(null);
  const commentOn = useCallback((on: RemarkPlace | null) => {
    commented.current = document.activeElement?.closest<HTMLElement>("[data-difference]") ?? null;
    setPlace(on);
    // The field of the new place stands after the next drawing.
    requestAnimationFrame(() => document.getElementById("comment")?.focus());
  }, []);
  const standing = useMemo(
    () => standingOf({ change, review, desk: desk.state, me: me.id, zone, now: Date.now() }),
    [change, review, desk.state, me.id, zone],
  );
  const decides = change.state === "in-review" && may(me.roles, "change.decide");
  const on: OnReview = { change, review, desk, standing, me, decides, commentOn };
  const groups =
    app === "" ? review.groups : review.groups.filter(({ apps }) => apps.some(({ slug }) => slug === app));
  return (
    <ReviewContext value={on}>
      {review.groups.length > 0 && <Verdict groups={review.groups} />}
      <div className={css.columns} aria-busy={isStale}>
        <div className={css.main}>
          <Faults />
          <Conflicts />
          <Meanwhile />
          <Differences groups={groups} />
          {groups.length > 0 && <Legend />}
          {groups.length > 0 && <PagesCompared groups={groups} />}
          <AllFields edits={change.edits} isOpen={review.groups.length === 0} />
        </div>
        <aside aria-label={t("review.beside")} className={css.desk}>
          <QuestionsSection />
          <EvidenceSection />
          <Findings />
          <Discussion
            change={change}
            place={place}
            setPlace={setPlace}
            back={() => commented.current?.focus()}
          />
          <Eyes />
        </aside>
      </div>
      <DecisionBar />
      <ReviewKeys />
    </ReviewContext>
  );
}
