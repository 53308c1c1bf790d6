"use client";
// Packages that end under no SDK: those nobody knows, to be registered, and those that are ignored, by reason.
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import page from "../shell/page.module.css";
import css from "./build.module.css";
import type { Found } from "./build-found.tsx";
import { nameOf } from "./choices.ts";

const batch = 50;

export function Unknown({ rows, register }: { rows: Found["unknown"]; register: (purl: string) => void }) {
  const t = useTranslations();
  const [shown, setShown] = useState(batch);
  if (rows.length === 0) return null;
  return (
    <details className={css.more} open={rows.length <= 10}>
      <summary>{t("build.unknown", { count: rows.length })}</summary>
      <p className="small dim">{t("build.unknownWhy")}</p>
      <ul className={page.hits}>
        {rows.slice(0, shown).map(({ purl }) => (
          <li key={purl}>
            <code className="small">{purl.replace(/^pkg:/, "")}</code>
            <Button variant="subtle" onClick={() => register(purl)}>
              {t("build.register")}
              <span className="sr"> {nameOf(purl)}</span>
            </Button>
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <Button variant="subtle" onClick={() => setShown(shown + batch * 4)}>
          {t("build.showMore", { count: rows.length - shown })}
        </Button>
      )}
    </details>
  );
}

export function Ignored({ rows }: { rows: Found["ignored"] }) {
  const t = useTranslations();
  if (rows.length === 0) return null;
  const reasons = new Map<Found["ignored"][number]["reason"], Found["ignored"]>();
  for (const row of rows) reasons.set(row.reason, [...(reasons.get(row.reason) ?? []), row]);
  return (
    <details className={css.more}>
      <summary>{t("build.ignored", { count: rows.length })}</summary>
      <dl className={css.reasons}>
        {[...reasons].map(([reason, own]) => (
          <div key={reason}>
            <dt>
              {t(`build.reason.${reason}`)} <span className="dim">{t("number", { value: own.length })}</span>
            </dt>
            <dd className="tiny dim mono">
              {own
                .slice(0, batch)
                .map(({ purl }) => purl.replace(/^pkg:/, ""))
                .join("  ")}
              {own.length > batch && ` ${t("build.andMore", { count: own.length - batch })}`}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
