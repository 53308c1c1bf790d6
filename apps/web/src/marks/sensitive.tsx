"use client";
// What the law counts as sensitive: a framed word, dashed where content or use decides; never colour alone.
import { useTranslations } from "next-intl";
import { type DataTypeTerm, laws } from "../words/term-shapes.ts";
import { useTerms } from "../words/terms-context.tsx";
import css from "./marks.module.css";

/** Whether some law counts the type as sensitive whatever its use. */
function isSensitive(term: Pick<DataTypeTerm, "sensitive"> | undefined): boolean {
  return term !== undefined && laws.some((law) => term.sensitive[law] === "yes");
}

export function SensitiveCount({ count }: { count: number }) {
  const t = useTranslations();
  return count === 0 ? null : <span className={css.sensitive}>{t("sensitive.count", { count })}</span>;
}

/** The laws that count a type as sensitive, one frame each. */
export function SensitiveLaws({ of: sensitive }: { of: DataTypeTerm["sensitive"] }) {
  const t = useTranslations();
  const marked = laws.filter((law) => sensitive[law] !== "no");
  if (marked.length === 0) return <span className={css.unstated}>{t("sensitive.none")}</span>;
  return (
    <span className={css.laws}>
      {marked.map((law) => (
        <span
          key={law}
          className={`${css.sensitive} ${sensitive[law] === "contextual" ? css.contextual : ""}`}
        >
          {t(`law.${law}`)}
          <span className="sr">
            {" "}
            {t(sensitive[law] === "contextual" ? "sensitive.contextual" : "sensitive.yes")}
          </span>
        </span>
      ))}
    </span>
  );
}

/** How many of the given data types some law counts as sensitive. */
export function useSensitiveCount(): (types: readonly string[]) => number {
  const terms = useTerms();
  return (types) => types.filter((id) => isSensitive(terms.dataType[id])).length;
}
