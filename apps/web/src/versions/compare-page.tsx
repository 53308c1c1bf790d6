"use client";
// Two versions of one list: what lies between them, by SDK and in sentences, and both pages side by side.
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import { ClassMark } from "../changes/marks/class-mark.tsx";
import { ActionList } from "../changes/review/action-list.tsx";
import { type Nouns, NounsContext } from "../changes/review/nouns.ts";
import { PageHead, PageTitle, Section } from "../shell/page.tsx";
import { Answer, Empty, PageRows, Rows } from "../shell/state.tsx";
import { Unknown } from "../shell/unknown.tsx";
import { Names, useName } from "../words/words.tsx";
import { CompareBlocks } from "./compare-blocks.tsx";
import { ComparePages } from "./compare-pages.tsx";
import { ComparePicker } from "./compare-picker.tsx";
import { pairOf } from "./pair.ts";
import type { Compared, Timeline } from "./shapes.ts";
import css from "./versions.module.css";

interface Pair {
  readonly from: number;
  readonly to: number;
}

export function ComparePage({ slug, pair: text, nouns }: { slug: string; pair: string; nouns: Nouns }) {
  const t = useTranslations();
  const pair = pairOf(text);
  const line = useQuery(useTRPC().version.timeline.queryOptions({ slug }));
  if (pair === null) return <Unknown />;
  return (
    <NounsContext value={nouns}>
      <Answer of={line} title={t("versions.compareTitle")} waiting={<PageRows />}>
        {(answer) => <Between line={answer} pair={pair} />}
      </Answer>
    </NounsContext>
  );
}

function Between({ line, pair }: { line: Timeline; pair: Pair }) {
  const t = useTranslations();
  const name = useName();
  const { app, versions } = line;
  const isThere = [pair.from, pair.to].every((n) => versions.some((one) => one.n === n));
  const compared = useQuery({
    ...useTRPC().version.compare.queryOptions({ slug: app.slug, ...pair }),
    staleTime: 60_000,
    enabled: isThere,
  });
  const title = t("versions.between", { value: pair.from, number: pair.to });
  return (
    <>
      <PageTitle>{`${title}: ${name(app.names)}`}</PageTitle>
      <PageHead title={title}>
        <Link href={`/apps/${app.slug}`}>
          <Names of={app.names} />
        </Link>
        <Link href={`/apps/${app.slug}/versions`}>{t("versions.title")}</Link>
      </PageHead>
      <ComparePicker key={title} line={line} from={pair.from} to={pair.to} />
      {isThere ? (
        <Answer of={compared} waiting={<Rows count={8} height={48} />}>
          {(answer) => <Difference compared={answer} pair={pair} />}
        </Answer>
      ) : (
        <Empty title={t("versions.notThere")}>
          <p>{t("versions.notThereWhy", { count: versions.length })}</p>
        </Empty>
      )}
    </>
  );
}

function Difference({ compared, pair }: { compared: Compared; pair: Pair }) {
  const t = useTranslations();
  const reader = useLocale();
  const { differences, consents, actions, class: weight } = compared;
  const isBack = pair.from > pair.to;
  return (
    <>
      <Section id="verdict" title={t("versions.verdict")}>
        <div className={css.verdict}>
          <ClassMark of={weight} />
          <span>{t("review.differences", { count: differences.length })}</span>
          <ActionList of={actions} />
        </div>
        <p className="small dim">{t(isBack ? "versions.judgedBack" : "versions.judged")}</p>
        {consents.length > 0 && (
          <>
            <p className="small">{t("versions.asked", { count: consents.length })}</p>
            <ul className={`${css.asks} small`}>
              {consents.map((one) => (
                <li key={one.text[reader]}>{one.text[reader]}</li>
              ))}
            </ul>
          </>
        )}
      </Section>
      {differences.length > 0 && <CompareBlocks compared={compared} />}
      <ComparePages compared={compared} pair={pair} />
    </>
  );
}
