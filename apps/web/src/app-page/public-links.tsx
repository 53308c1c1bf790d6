"use client";
// Where the public finds the app's list: the page, the same as data, and every earlier version.
import { Button } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { AppFacts } from "../api/answers.ts";
import css from "./app-page.module.css";

const PhoneButton = dynamic(() =>
  import("../embedding/phone-button.tsx").then((module) => module.PhoneButton),
);

const formats = ["json", "md", "csv"] as const;

export function PublicLinks({ slug, versions }: { slug: string; versions: AppFacts["versions"] }) {
  const t = useTranslations();
  const reader = useLocale();
  if (versions.length === 0) return <p className="small dim">{t("apps.unpublished")}</p>;
  return (
    <>
      <span className={css.formats}>
        {formats.map((format) => (
          <a key={format} className="small" href={`/d/${slug}.${format}`}>
            {t(`format.${format}`)}
          </a>
        ))}
        <a className="small" href={`/d/${slug}/history?lang=${reader}`}>
          {t("apps.history")}
        </a>
        <Link className="small" href={`/apps/${slug}/embed`}>
          {t("embed.title")}
        </Link>
      </span>
      <PhoneButton slug={slug} />
      <Button
        component="a"
        href={`/d/${slug}/${reader}`}
        leftSection={<IconExternalLink className="icon" stroke={1.75} aria-hidden="true" />}
      >
        {t("apps.openPublic")}
      </Button>
    </>
  );
}
