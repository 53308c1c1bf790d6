"use client";
// What the rules found in the change: errors that keep it from being approved, and facts that nobody stands for yet.
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { sdkOf } from "../pointer.ts";
import type { Finding } from "../shapes.ts";
import { EntityName } from "../values/entity-name.tsx";
import { FindingWords } from "./finding-words.tsx";
import { useOnReview } from "./on-review.ts";
import css from "./review.module.css";

export function Findings() {
  const t = useTranslations();
  const { review } = useOnReview();
  const found = new Map<string, { finding: Finding; apps: number }>();
  for (const { apps, effect } of review.groups)
    for (const finding of [...effect.findings, ...effect.conditions]) {
      const key = `${finding.code} ${finding.reason} ${finding.place.path} ${JSON.stringify(finding.facts)}`;
      found.set(key, { finding, apps: (found.get(key)?.apps ?? 0) + apps.length });
    }
  const open = new Map(
    review.groups.flatMap(({ effect }) =>
      effect.unconfirmed.map((one) => [sdkOf(one.entry), one.facts] as const),
    ),
  );
  const isClear = found.size + open.size === 0;
  return (
    <section className={css.side} aria-labelledby="findings">
      <h2 id="findings" tabIndex={-1}>
        {t("review.findings")}
      </h2>
      {isClear && (
        <p className="small dim">
          <IconCircleCheck className="icon" stroke={1.75} aria-hidden="true" /> {t("review.noFindings")}
        </p>
      )}
      <ul className={css.finds}>
        {[...found].map(([key, { finding, apps }]) => (
          <li key={key}>
            <IconAlertTriangle className="icon" stroke={1.75} aria-hidden="true" />
            <div>
              <FindingWords of={finding} />{" "}
              <span className="dim nowrap">
                {finding.code} · {t("review.apps", { count: apps })}
              </span>
            </div>
          </li>
        ))}
        {[...open].map(([sdk, facts]) => (
          <li key={sdk}>
            <IconHelpCircle className="icon" stroke={1.75} aria-hidden="true" />
            <div>
              <b>
                <EntityName kind="sdk" id={sdk} />
              </b>{" "}
              {t("review.unconfirmed", {
                text: facts.map((fact) => t(`unconfirmed.${fact}`)).join(t("list.comma")),
              })}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
