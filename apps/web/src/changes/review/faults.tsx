"use client";
import { Problem } from "@pilu/schema/problem";
// What keeps the change from standing at all: values that are not allowed, and references to what is not there.
import { IconAlertCircle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useSayProblem } from "../../api/problem-text.tsx";
import page from "../../shell/page.module.css";
import { EntityName } from "../values/entity-name.tsx";
import { useFieldPath } from "../values/use-field-path.ts";
import { useOnReview } from "./on-review.ts";

export function Faults() {
  const t = useTranslations();
  const { review } = useOnReview();
  const { faults, broken } = review;
  const say = useSayProblem(faults.length + broken.length > 0);
  const pathOf = useFieldPath();
  if (faults.length + broken.length === 0) return null;
  return (
    <section
      id="faults"
      tabIndex={-1}
      className={`${page.note} ${page.stop}`}
      aria-label={t("review.faults")}
    >
      <IconAlertCircle className="icon" stroke={1.75} aria-hidden="true" />
      <div>
        <b>{t("review.faults")}</b>
        <ul className={page.faults}>
          {faults.flatMap(({ kind, id, faults: own }) =>
            own.map((fault) => (
              <li key={`${kind} ${id} ${fault.path} ${fault.code}`}>
                <EntityName kind={kind} id={id} /> › {pathOf(`/${fault.path.replaceAll(".", "/")}`).words}:{" "}
                {say?.(new Problem(fault.code, fault.facts)).sentence ?? fault.code}
              </li>
            )),
          )}
          {broken.map((one) => (
            <li key={JSON.stringify(one)}>
              {say?.(new Problem(one.code, { kind: one.kind, id: one.id, from: one.from })).sentence ??
                one.code}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
