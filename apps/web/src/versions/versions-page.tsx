"use client";
// All versions of an app: on a time line, in words, and two of them to compare.
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useTRPC } from "../api/trpc.ts";
import { More } from "../shell/more.tsx";
import { PageHead, PageTitle, Section } from "../shell/page.tsx";
import { useDrawn } from "../shell/paged.ts";
import { Answer, Empty, PageRows } from "../shell/state.tsx";
import { Names, useName } from "../words/words.tsx";
import { ComparePicker } from "./compare-picker.tsx";
import type { Timeline } from "./shapes.ts";
import { TimeLine } from "./time-line.tsx";
import { VersionItem } from "./version-row.tsx";
import css from "./versions.module.css";

export function VersionsPage({ slug }: { slug: string }) {
  const t = useTranslations();
  const line = useQuery(useTRPC().version.timeline.queryOptions({ slug }));
  return (
    <Answer of={line} title={t("versions.title")} waiting={<PageRows />}>
      {(answer) => <Known line={answer} />}
    </Answer>
  );
}

function Known({ line }: { line: Timeline }) {
  const t = useTranslations();
  const name = useName();
  const { app, versions, inForce } = line;
  const last = versions.at(-1);
  const first = inForce === null || inForce === last?.n ? last?.base : inForce;
  return (
    <>
      <PageTitle>{`${t("versions.title")}: ${name(app.names)}`}</PageTitle>
      <PageHead title={t("versions.title")}>
        <Link href={`/apps/${app.slug}`}>
          <Names of={app.names} />
        </Link>
        <span>{t("version.title", { count: versions.length })}</span>
        <Link href={`/apps/${app.slug}/embed`}>{t("embed.title")}</Link>
      </PageHead>
      {versions.length === 0 && (
        <Empty title={t("version.none")}>
          <p>{t("versions.noneWhy")}</p>
        </Empty>
      )}
      {versions.length > 0 && <TimeLine versions={versions} />}
      {last !== undefined && versions.length > 1 && (
        <Section id="compare" title={t("versions.compareTitle")}>
          <ComparePicker line={line} from={first ?? 1} to={last.n} />
        </Section>
      )}
      {versions.length > 0 && <List line={line} />}
    </>
  );
}

const batch = 10;

function List({ line }: { line: Timeline }) {
  const t = useTranslations();
  const list = useRef<HTMLOListElement>(null);
  const all = line.versions.toReversed();
  const { rest, shown } = useDrawn(all.length, batch);
  const parts = Array.from({ length: Math.ceil(shown / batch) }, (_, at) =>
    all.slice(at * batch, (at + 1) * batch),
  );
  return (
    <Section id="all" title={t("versions.all")}>
      <ol className={css.versions} ref={list}>
        {parts.map((rows) => (
          <Part key={rows[0]?.n} rows={rows} line={line} />
        ))}
      </ol>
      <More of={rest} list={list} shown={shown} total={all.length} batch={batch} />
    </Section>
  );
}

/** What versions told is read for some of them at a time. */
function Part({ rows, line }: { rows: Timeline["versions"]; line: Timeline }) {
  const told = useQuery({
    ...useTRPC().version.told.queryOptions({ app: line.app.id, versions: rows.map(({ n }) => n) }),
    staleTime: 60_000,
  });
  const byNumber = new Map(told.data?.map((one) => [one.n, one]));
  return rows.map((row) => <VersionItem key={row.n} row={row} line={line} told={byNumber.get(row.n)} />);
}
