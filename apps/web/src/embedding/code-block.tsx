"use client";
// Code to copy, in full width of its own: what is wider scrolls within.
import { Button, CopyButton } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import css from "./embedding.module.css";

export function CodeBlock({ name, code }: { name: string; code: string }) {
  const t = useTranslations();
  return (
    <div className={css.block}>
      <div className={css.copy}>
        <CopyButton value={code} timeout={2000}>
          {({ copied, copy }) => (
            <Button
              size="compact-sm"
              onClick={copy}
              leftSection={
                copied ? (
                  <IconCheck className="icon" stroke={1.75} aria-hidden="true" />
                ) : (
                  <IconCopy className="icon" stroke={1.75} aria-hidden="true" />
                )
              }
            >
              <span aria-live="polite">{copied ? t("copy.done") : t("embed.copy")}</span>
              <span className="sr"> {name}</span>
            </Button>
          )}
        </CopyButton>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={css.code} role="group" tabIndex={0} aria-label={name} lang="en">
        <pre>
          <code>{code}</code>
        </pre>
      </div>
    </div>
  );
}
