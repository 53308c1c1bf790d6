"use client";
// A link or a token, which is shown once and never again.
import { Button, CopyButton } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import css from "./session.module.css";

export function ShownOnce({
  title,
  why,
  secret,
  copy,
}: {
  title: string;
  why: string;
  secret: string;
  copy: string;
}) {
  const t = useTranslations();
  return (
    <div className={css.once} role="status">
      <p>
        <b>{title}</b>
      </p>
      <div className={css.secret}>
        <code>{secret}</code>
        <CopyButton value={secret} timeout={2000}>
          {({ copied, copy: take }) => (
            <Button
              onClick={take}
              aria-label={copied ? t("copy.done") : copy}
              leftSection={
                copied ? (
                  <IconCheck className="icon" stroke={1.75} aria-hidden="true" />
                ) : (
                  <IconCopy className="icon" stroke={1.75} aria-hidden="true" />
                )
              }
            >
              {copied ? t("copy.done") : copy}
            </Button>
          )}
        </CopyButton>
      </div>
      <p className="dim small">{why}</p>
    </div>
  );
}
