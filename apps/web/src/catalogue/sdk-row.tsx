"use client";
// One SDK of the catalogue: who it is from, what it is for, what it takes, how sure that is, who uses it.
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { SdkRow } from "../api/answers.ts";
import { Certainty } from "../marks/certainty.tsx";
import { SensitiveCount, useSensitiveCount } from "../marks/sensitive.tsx";
import { Unstated } from "../marks/unstated.tsx";
import { useTerm } from "../words/terms-context.tsx";
import { Names, Words } from "../words/words.tsx";
import css from "./catalogue.module.css";
import { typesOf } from "./types-of.ts";

export function SdkRowView({ row: { sdk, vendor, usedBy } }: { row: SdkRow }) {
  const t = useTranslations();
  const term = useTerm();
  const sensitive = useSensitiveCount();
  const types = typesOf(sdk.data);
  return (
    <li className={css.row}>
      <div className={css.who}>
        <Link data-row="" href={`/sdks/${sdk.id}`} className={css.name}>
          <Names of={sdk.names} />
        </Link>
        <p className="small dim">
          <Words of={vendor.names} />
        </p>
      </div>
      <p className={css.fn}>{term("function", sdk.function)}</p>
      <p className={css.platforms}>{sdk.platforms.map((id) => term("platform", id)).join(t("list.comma"))}</p>
      <p className={css.data}>
        {sdk.data.kind === "not-stated" && <Unstated />}
        {sdk.data.kind === "none" && t("data.none")}
        {sdk.data.kind === "items" && (
          <>
            {t("data.count", { count: types.length })} <SensitiveCount count={sensitive(types)} />
          </>
        )}
      </p>
      <p className={css.sure}>
        <Certainty of={sdk.confidence.data} />
      </p>
      <p className={css.used}>{t("catalogue.usedBy", { count: usedBy })}</p>
    </li>
  );
}
