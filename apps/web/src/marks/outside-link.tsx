"use client";
// A link that leaves Pilu. What is no plain http(s) link is shown as text, wherever it came from.
import { isWebLink } from "@pilu/schema";
import { IconExternalLink } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export function OutsideLink({ href, children }: { href: string; children?: ReactNode }) {
  const t = useTranslations();
  if (!isWebLink(href)) return <span>{children ?? href}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children ?? shortened(href)}{" "}
      <IconExternalLink className="icon" stroke={1.75} style={{ width: 13, height: 13 }} aria-hidden="true" />
      <span className="sr"> {t("link.outside")}</span>
    </a>
  );
}

function shortened(href: string): string {
  const url = new URL(href);
  const text = url.hostname.replace(/^www\./, "") + url.pathname.replace(/\/$/, "");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
