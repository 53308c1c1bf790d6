"use client";
// One thing that is wrong: how much it weighs, what it is, the packages behind it, and the way to mend it.
import { Button } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Trouble } from "../api/answers.ts";
import { useMay } from "../session/me.ts";
import { usePersonName } from "../session/names.ts";
import { useDates } from "../words/dates.ts";
import { FindingText } from "../words/finding-text.tsx";
import { useName } from "../words/words.tsx";
import css from "./findings.module.css";
import { mendOf } from "./mend.ts";
import { WeightMark } from "./weight-mark.tsx";

const mostPackages = 200;

export function TroubleLine({
  of: trouble,
  slug,
  answer,
  lift,
}: {
  of: Trouble;
  slug: string;
  /** Opens the dialogue that answers for it. */
  answer: (trouble: Trouble) => void;
  /** Takes an answer back. */
  lift: (trouble: Trouble) => void;
}) {
  const t = useTranslations();
  const dates = useDates();
  const may = useMay();
  const personName = usePersonName();
  const { finding, suppression, severity, packages } = trouble;
  const mend = mendOf(trouble, slug);
  const canAnswer = finding !== null && severity !== "block" && may("finding.suppress");
  return (
    <li className={css.line}>
      <WeightMark of={severity} />
      <div className={css.words}>
        <p>
          <Sentence of={trouble} />{" "}
          {finding !== null && <span className="dim tiny nowrap">{finding.code}</span>}
        </p>
        {packages.length > 0 && (
          <details className="tiny">
            <summary>{t("findings.packages", { count: packages.length })}</summary>
            <ul className={css.packages}>
              {packages.slice(0, mostPackages).map((purl) => (
                <li key={purl}>
                  <code>{purl.replace(/^pkg:/, "")}</code>
                </li>
              ))}
            </ul>
          </details>
        )}
        {suppression !== null && (
          <p className="small dim">
            {t("findings.answered", {
              name: personName(suppression.by),
              date: dates.day(suppression.until),
              text: suppression.reason,
            })}
          </p>
        )}
      </div>
      <div className={css.do}>
        {suppression === null && mend !== null && may("change.propose") && (
          <Button component={Link} href={mend.href}>
            {t(`findings.mend.${mend.how}`)}
          </Button>
        )}
        {canAnswer && suppression === null && (
          <Button variant="subtle" onClick={() => answer(trouble)}>
            {t("findings.answer")}…
          </Button>
        )}
        {canAnswer && suppression !== null && (
          <Button variant="subtle" onClick={() => lift(trouble)}>
            {t("findings.lift")}
          </Button>
        )}
      </div>
    </li>
  );
}

function Sentence({ of: { kind, finding, names, sdk, versions } }: { of: Trouble }) {
  const t = useTranslations();
  const say = useName();
  if (finding !== null) return <FindingText of={finding} isWhole />;
  const name = names === null ? (sdk ?? "") : say(names);
  if (kind === "version")
    return t("findings.versionOutside", {
      name,
      text: versions?.found.join(t("list.comma")) ?? "",
      value: versions?.declared ?? "",
    });
  return t("findings.notInBuild", { name });
}
