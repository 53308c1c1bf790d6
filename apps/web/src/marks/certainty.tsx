"use client";
import { Tooltip } from "@mantine/core";
// How sure a fact is: a circle that fills up, always with the word beside it.
import type { Confidence } from "@pilu/schema";
import { useTranslations } from "next-intl";
import css from "./marks.module.css";

export function Certainty({ of: level, explain = false }: { of: Confidence; explain?: boolean }) {
  const t = useTranslations();
  const look = `${css.sure} ${css[level] ?? ""}`;
  const words = (
    <>
      <Circle level={level} />
      {t(`certainty.${level}`)}
    </>
  );
  if (!explain) return <span className={look}>{words}</span>;
  return (
    <Tooltip label={t(`certaintyWhy.${level}`)} multiline w={260}>
      <button type="button" className={`${look} ${css.explain}`}>
        {words}
      </button>
    </Tooltip>
  );
}

function Circle({ level }: { level: Confidence }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      {level === "none" ? (
        <path d="M2 8h12" stroke="currentColor" strokeWidth="2.4" />
      ) : (
        <circle
          cx="8"
          cy="8"
          r="6.4"
          fill={level === "verified" || level === "confirmed" ? "currentColor" : "none"}
          stroke="currentColor"
          strokeWidth="2"
        />
      )}
      {level === "partly" && <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />}
      {level === "confirmed" && (
        <path d="M4.8 8.2 7 10.4l4.2-4.6" fill="none" stroke="var(--mantine-color-body)" strokeWidth="1.8" />
      )}
    </svg>
  );
}
