"use client";
// A button that copies a coordinate and says that it did.
import { CopyButton } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import css from "./marks.module.css";

export function Copy({ text }: { text: string }) {
  const t = useTranslations();
  return (
    <CopyButton value={text} timeout={2000}>
      {({ copied, copy }) => (
        <button
          type="button"
          className={css.copy}
          onClick={copy}
          aria-label={copied ? t("copy.done") : t("copy.do", { text })}
        >
          {copied ? (
            <IconCheck className="icon" stroke={1.75} aria-hidden="true" />
          ) : (
            <IconCopy className="icon" stroke={1.75} aria-hidden="true" />
          )}
        </button>
      )}
    </CopyButton>
  );
}
