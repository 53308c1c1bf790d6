"use client";
// The public page of one app before and after, drawn as users will see it: what changes alone, or all of it.
import { SegmentedControl, Select } from "@mantine/core";
import type { Locale } from "@pilu/schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../api/trpc.ts";
import { useAddress } from "../../shell/address.ts";
import { Answer, Rows } from "../../shell/state.tsx";
import { useName } from "../../words/words.tsx";
import { entryOf } from "../pointer.ts";
import type { ReviewGroup } from "../shapes.ts";
import own from "./difference.module.css";
import { useOnReview } from "./on-review.ts";
import { PageSide } from "./page-side.tsx";
import css from "./review.module.css";

const languages = ["zh-CN", "en"] as const satisfies readonly Locale[];

export function SideBySide({ groups }: { groups: readonly ReviewGroup[] }) {
  const t = useTranslations();
  const say = useName();
  const reader = useLocale();
  const { change, desk } = useOnReview();
  const [{ page, lang, whole }, setAddress] = useAddress(["page", "lang", "whole"]);
  const apps = groups.flatMap((group) => group.apps);
  const app = apps.find(({ slug }) => slug === page) ?? apps[0];
  const language = languages.find((known) => known === lang) ?? reader;
  const { day } = desk.state;
  const compared = useQuery({
    ...useTRPC().change.compare.queryOptions({
      id: change.id,
      app: app?.id ?? "",
      effectiveAt: day === "" ? null : day,
    }),
    enabled: app !== undefined,
    placeholderData: keepPreviousData,
  });
  const group = groups.find((one) => one.apps.some(({ id }) => id === app?.id));
  const differing = new Set(
    group?.differences.flatMap(({ path }) => {
      const id = entryOf(path);
      return id === null || app === undefined ? [] : [id.replace(/^[^/]+/, app.id)];
    }),
  );
  return (
    <>
      <div className={css.sectionHead}>
        <h2 id="pages">{t("pages.title")}</h2>
        <div className={css.tools}>
          {apps.length > 1 && (
            <Select
              aria-label={t("pages.app")}
              data={apps.map(({ slug, names }) => ({ value: slug, label: say(names) }))}
              value={app?.slug ?? null}
              onChange={(slug) => setAddress({ page: slug ?? "" }, "replace")}
              allowDeselect={false}
              searchable
              limit={50}
            />
          )}
          <SegmentedControl
            aria-label={t("preview.language")}
            value={language}
            onChange={(value) => setAddress({ lang: value === reader ? "" : value }, "replace")}
            data={[
              { value: "zh-CN", label: <span lang="zh-CN">中文</span> },
              { value: "en", label: <span lang="en">English</span> },
            ]}
          />
          <SegmentedControl
            aria-label={t("pages.part")}
            value={whole === "" ? "part" : "whole"}
            onChange={(value) => setAddress({ whole: value === "whole" ? "1" : "" }, "replace")}
            data={[
              { value: "part", label: t("pages.changing") },
              { value: "whole", label: t("pages.whole") },
            ]}
          />
        </div>
      </div>
      <Answer of={compared} waiting={<Rows count={1} height={480} />}>
        {({ before, after }) => (
          <div className={own.pages}>
            <PageSide
              title={t("pages.before")}
              document={before}
              language={language}
              only={whole === "" ? differing : null}
            />
            <PageSide
              title={t("pages.after")}
              document={after}
              language={language}
              only={whole === "" ? differing : null}
            />
          </div>
        )}
      </Answer>
    </>
  );
}
