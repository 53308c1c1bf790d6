"use client";
// What is wrong in one app, and the builds that it was judged by.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import { FileDrop } from "../build/file-drop.tsx";
import { DoLink } from "../register/do-link.tsx";
import { Allowed } from "../session/allowed.tsx";
import page from "../shell/page.module.css";
import { PageHead, PageTitle, Section } from "../shell/page.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import { Answer, PageRows, Rows } from "../shell/state.tsx";
import { useDates } from "../words/dates.ts";
import { Names, useName } from "../words/words.tsx";
import css from "./findings.module.css";
import { TroubleList } from "./trouble-list.tsx";

export function AppFindings({ slug }: { slug: string }) {
  const t = useTranslations();
  const name = useName();
  const app = useQuery(useTRPC().app.get.queryOptions({ slug }));
  return (
    <Answer of={app} title={t("findings.title")} waiting={<PageRows />}>
      {({ app: { names } }) => (
        <>
          <PageTitle>{t("findings.heading", { name: name(names) })}</PageTitle>
          <PageHead
            title={t("findings.heading", { name: name(names) })}
            aside={<DoLink href={`/apps/${slug}/add?scan=newest`} label={t("registerDo.add")} adds />}
          >
            <Link href={`/apps/${slug}`}>
              <Names of={names} />
            </Link>
          </PageHead>
          <TroubleList slug={slug} />
          <Scans slug={slug} />
        </>
      )}
    </Answer>
  );
}

function Scans({ slug }: { slug: string }) {
  const t = useTranslations();
  const dates = useDates();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const scans = useQuery({ ...trpc.scan.list.queryOptions({ app: slug }), staleTime: 0 });
  const keeping = useMutation(
    trpc.scan.checkBuild.mutationOptions({ onSuccess: () => queries.invalidateQueries() }),
  );
  const take = async (files: readonly File[]) => {
    const read = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
    keeping.mutate({ app: slug, files: read });
  };
  return (
    <Section id="scans" title={t("findings.scans")}>
      <Allowed action="scan.write">
        <FileDrop
          choose={t("findings.chooseBuild")}
          take={(files) => void take(files)}
          isMany
          isBusy={keeping.isPending}
        >
          <p className="small">
            {t.rich("findings.scanHow", { code: (chunks) => <code>{chunks}</code>, name: slug })}
          </p>
        </FileDrop>
        <ProblemNote error={keeping.error} />
      </Allowed>
      <Answer of={scans} waiting={<Rows count={3} height={48} />}>
        {(rows) =>
          rows.length === 0 ? (
            <p className={`small dim ${css.tally}`}>{t("findings.noScans")}</p>
          ) : (
            <ul className={`${page.list} ${css.scans}`}>
              {rows.map((scan) => (
                <li key={scan.id}>
                  <p>
                    <b>{dates.moment(scan.at)}</b>{" "}
                    <span className="dim">{scan.by.name ?? t("audit.system")}</span>
                  </p>
                  <p className="dim">
                    {t("findings.scanTold", {
                      count: scan.packages,
                      shown: scan.sdks,
                      value: scan.unknown,
                      total: scan.ignored,
                    })}{" "}
                    · {[...new Set(scan.inputs.map(({ kind }) => kind))].join(t("list.comma"))}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Section>
  );
}
