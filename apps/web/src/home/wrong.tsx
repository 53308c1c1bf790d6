"use client";
// What is wrong: what builds and lists say differently, links that lead nowhere, duties that are due; each number leads there.
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { TroublePage } from "../api/answers.ts";
import { useTRPC, useTRPCClient } from "../api/trpc.ts";
import { troubleKinds } from "../findings/question.ts";
import { countIn } from "../links/standing.ts";
import { Section } from "../shell/page.tsx";
import { Answer, Rows } from "../shell/state.tsx";
import { useDutiesNext } from "./due.tsx";
import css from "./home.module.css";

interface Line {
  readonly key: string;
  readonly href: string;
  readonly count: number;
  readonly words: string;
}

export function Wrong() {
  const t = useTranslations();
  const trpc = useTRPC();
  const client = useTRPCClient();
  // The counts are of all that stands; of the findings themselves none are sent, and none that are known are made again.
  const troubles = useInfiniteQuery({
    queryKey: ["troubles", "counts"],
    queryFn: ({ pageParam, signal }) =>
      client.finding.troubles.query({ cursor: pageParam, limit: 1000, severities: [] }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 300_000,
  });
  const { fetchNextPage, hasNextPage, isFetching, isError } = troubles;
  // An answer looks at a few apps, so that each comes at once; one after the other, all are looked at.
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetching, isError]);
  const links = useQuery({ ...trpc.link.list.queryOptions({ limit: 1 }), staleTime: 20_000 });
  const due = useDutiesNext().data?.counts;
  const bad = links.data === undefined ? 0 : countIn(links.data.counts, "");
  const lines = ({ counts, errors }: Pick<TroublePage, "counts" | "errors">): Line[] =>
    [
      ...troubleKinds
        .filter((kind) => kind !== "rule")
        .map((kind) => ({
          key: kind,
          href: `/findings?kind=${kind}`,
          count: counts[kind],
          words: t(`desk.wrong.${kind}`, { count: counts[kind] }),
        })),
      // Warnings are many and ask nobody to act today: they are with the findings.
      {
        key: "rule",
        href: "/findings?kind=rule&weight=error",
        count: errors.rule,
        words: t("desk.wrong.rule", { count: errors.rule }),
      },
      {
        key: "links",
        href: "/links",
        count: bad,
        words: t("desk.wrong.links", { count: bad }),
      },
      ...(["overdue", "soon"] as const).map((is) => {
        const count = due?.[is] ?? 0;
        return { key: is, href: "/duties", count, words: t(`desk.wrong.${is}`, { count }) };
      }),
    ].filter(({ count }) => count > 0);
  return (
    <Section
      id="wrong"
      title={t("desk.wrongTitle")}
      aside={<Link href="/findings">{t("desk.allWrong")}</Link>}
    >
      <Answer of={troubles} waiting={<Rows count={4} height={34} />}>
        {({ pages }) => {
          const { counts, errors, looked } = together(pages);
          const apps = pages[0]?.apps ?? 0;
          const shown = lines({ counts, errors });
          if (shown.length === 0) return <p className="dim small">{t("desk.noneWrong")}</p>;
          return (
            <>
              <ul className={css.wrong}>
                {shown.map(({ key, href, count, words }) => (
                  <li key={key}>
                    <span className={css.figure} aria-hidden="true">
                      {t("number", { value: count })}
                    </span>
                    <Link href={href}>{words}</Link>
                  </li>
                ))}
              </ul>
              {looked < apps && (
                <p className="dim tiny">{t("findings.looked", { count: looked, total: apps })}</p>
              )}
            </>
          );
        }}
      </Answer>
    </Section>
  );
}

/** What several answers have counted. */
function together(pages: readonly TroublePage[]): Pick<TroublePage, "counts" | "errors" | "looked"> {
  const sum = (of: "counts" | "errors") =>
    Object.fromEntries(
      troubleKinds.map((kind) => [kind, pages.reduce((total, one) => total + one[of][kind], 0)]),
    ) as TroublePage["counts"];
  const looked = pages.reduce((total, one) => total + one.looked, 0);
  return { counts: sum("counts"), errors: sum("errors"), looked };
}
