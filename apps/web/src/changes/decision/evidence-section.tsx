"use client";
// Evidence, one gate per app: what is asked, for which apps it lies, for which it is missing, and where to give it.
import { Button } from "@mantine/core";
import { IconAlertCircle, IconCircleCheck, IconTrash } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { untilThere } from "../../shell/until-there.ts";
import { useName } from "../../words/words.tsx";
import { useOnReview } from "../review/on-review.ts";
import css from "../review/review.module.css";
import { EntityName } from "../values/entity-name.tsx";
import look from "./decision.module.css";
import { type NeedRow, needRows } from "./gate.ts";

const EvidenceForm = dynamic(
  () => untilThere(() => import("./evidence-form.tsx")).then((module) => module.EvidenceForm),
  {
    ssr: false,
  },
);

const named = 3;

export function EvidenceSection() {
  const t = useTranslations();
  const { review, desk, standing } = useOnReview();
  const day = desk.state.day === "" ? standing.today : desk.state.day;
  const rows = needRows(review.groups, desk.state.evidence, day);
  if (rows.length === 0) return null;
  const ready = standing.reached - standing.waiting.size;
  return (
    <section className={css.side} aria-labelledby="evidence">
      <h2 id="evidence" tabIndex={-1}>
        {t("proof.title")}
      </h2>
      <p className="small dim" role="status">
        {t("proof.ready", { count: ready, total: standing.reached })}
      </p>
      <ul className={look.gates}>
        {rows.map((row) => (
          <Gate key={`${row.kind} ${row.sdk}`} row={row} />
        ))}
      </ul>
      <Given />
    </section>
  );
}

function Gate({ row }: { row: NeedRow }) {
  const t = useTranslations();
  const say = useName();
  const { decides } = useOnReview();
  const [isGiving, setGiving] = useState(false);
  const id = useId();
  const { kind, sdk, apps, lacking } = row;
  const isMissing = lacking.length > 0;
  const Icon = isMissing ? IconAlertCircle : IconCircleCheck;
  const close = () => {
    setGiving(false);
    document.getElementById("evidence")?.focus();
  };
  return (
    <li className={isMissing ? look.gateMissing : look.gateOpen}>
      <Icon className="icon" stroke={1.75} aria-hidden="true" />
      <div>
        <p id={id}>
          <b>{t(`proof.kind.${kind}`)}</b>{" "}
          {sdk !== null && (
            <span className="dim">
              <EntityName kind="sdk" id={sdk} />
            </span>
          )}
        </p>
        <p className="small dim">
          {isMissing
            ? t("proof.missing", {
                count: lacking.length,
                text: `${lacking
                  .slice(0, named)
                  .map(({ names }) => say(names))
                  .join(t("list.comma"))}${lacking.length > named ? " …" : ""}`,
              })
            : t("proof.covered", { count: apps.length })}
        </p>
        {kind === "prohibited" && <p className="small">{t("proof.prohibited")}</p>}
        {decides && isMissing && kind !== "prohibited" && !isGiving && (
          <Button mt={4} onClick={() => setGiving(true)} data-gap="" aria-describedby={id}>
            {t("proof.give")}
          </Button>
        )}
        {isGiving && kind !== "prohibited" && <EvidenceForm kind={kind} sdk={sdk} row={row} close={close} />}
      </div>
    </li>
  );
}

/** What was given so far, each with the way to take it back. */
function Given() {
  const t = useTranslations();
  const { desk, decides } = useOnReview();
  const { evidence } = desk.state;
  if (evidence.length === 0) return null;
  return (
    <ul className={look.given} aria-label={t("proof.given")}>
      {evidence.map((one, at) => (
        <li key={`${one.kind} ${one.sdk} ${one.reference} ${at}`}>
          <span>
            {t(`proof.kind.${one.kind}`)}: <b>{one.reference}</b>{" "}
            <span className="dim">
              {one.apps === "*" ? t("proof.everyApp") : t("review.apps", { count: one.apps.length })}
            </span>
          </span>
          {decides && (
            <button
              type="button"
              className={css.link}
              aria-label={t("proof.takeBack", { name: one.reference })}
              onClick={() => {
                document.getElementById("evidence")?.focus();
                desk.set({ evidence: evidence.filter((_, index) => index !== at) });
              }}
            >
              <IconTrash className="icon" stroke={1.75} aria-hidden="true" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
