"use client";
// How a product shows the list: code to paste for each kind of place, and a code to look at it on a phone.
import { SegmentedControl } from "@mantine/core";
import type { Locale } from "@pilu/schema";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import { useAddress } from "../shell/address.ts";
import page from "../shell/page.module.css";
import { PageHead, PageTitle, Section } from "../shell/page.tsx";
import { Pills } from "../shell/pills.tsx";
import { Answer, Note, PageRows } from "../shell/state.tsx";
import type { Timeline } from "../versions/shapes.ts";
import { Names, useName } from "../words/words.tsx";
import { CodeBlock } from "./code-block.tsx";
import css from "./embedding.module.css";
import { fitted, type Target, targets } from "./fitted.ts";
import { OnPhone } from "./on-phone.tsx";
import { useOrigin } from "./use-origin.ts";

export function EmbedPage({ slug }: { slug: string }) {
  const t = useTranslations();
  const line = useQuery(useTRPC().version.timeline.queryOptions({ slug }));
  return (
    <Answer of={line} title={t("embed.title")} waiting={<PageRows />}>
      {(answer) => <Known line={answer} />}
    </Answer>
  );
}

const languages = ["zh-CN", "en"] as const satisfies readonly Locale[];
/** The list's name, as it stands in a page of each language. */
const titles = { "zh-CN": "第三方 SDK 信息披露", en: "Third-party SDK disclosure" } as const;
const all = Object.keys(targets) as Target[];

function Known({ line: { app, inForce } }: { line: Timeline }) {
  const t = useTranslations();
  const name = useName();
  const reader = useLocale();
  const server = useOrigin();
  const [{ in: place, lang }, setAddress] = useAddress(["in", "lang"]);
  const target = all.find((known) => known === place) ?? "link";
  const language = languages.find((known) => known === lang) ?? reader;
  const title = titles[language];
  const blocks = fitted(target, { server, slug: app.slug, language, title, version: inForce });
  return (
    <>
      <PageTitle>{`${t("embed.title")}: ${name(app.names)}`}</PageTitle>
      <PageHead title={t("embed.title")}>
        <Link href={`/apps/${app.slug}`}>
          <Names of={app.names} />
        </Link>
        <Link href={`/apps/${app.slug}/versions`}>{t("versions.title")}</Link>
      </PageHead>
      {inForce === null && <Note is="look">{t("embed.unpublished")}</Note>}
      <div className={page.two}>
        <Section id="code" title={t("embed.code")}>
          <Pills
            label={t("embed.where")}
            pills={all.map((value) => ({ value, label: t(`embed.target.${value}`) }))}
            value={target}
            press={(value) => setAddress({ in: value === "link" ? "" : value })}
          />
          <div className={css.language}>
            <SegmentedControl
              aria-label={t("embed.language")}
              value={language}
              onChange={(value) => setAddress({ lang: value === reader ? "" : value }, "replace")}
              data={[
                { value: "zh-CN", label: <span lang="zh-CN">中文</span> },
                { value: "en", label: <span lang="en">English</span> },
              ]}
            />
          </div>
          <p className="small">{t(`embed.how.${target}`)}</p>
          {target === "frame" && (
            <p className="small">
              <Link href={`/apps/${app.slug}/edit`}>{t("embed.allow")}</Link>
            </p>
          )}
          {blocks.map(({ code }, at) => (
            <CodeBlock
              key={code}
              name={`${t(`embed.target.${target}`)}${blocks.length > 1 ? ` ${at + 1}` : ""}`}
              code={code}
            />
          ))}
        </Section>
        <Section id="phone" title={t("embed.onPhone")}>
          <OnPhone slug={app.slug} />
        </Section>
      </div>
    </>
  );
}
