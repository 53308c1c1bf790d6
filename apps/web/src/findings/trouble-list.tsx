"use client";
// What is wrong, app by app, the weightiest first; as far as it was looked, and further on demand.
import { Button } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Trouble, TroublePage } from "../api/answers.ts";
import { useTRPC, useTRPCClient } from "../api/trpc.ts";
import { useAddress } from "../shell/address.ts";
import { More } from "../shell/more.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import { Empty, Failure, Rows } from "../shell/state.tsx";
import { untilThere } from "../shell/until-there.ts";
import { useDates } from "../words/dates.ts";
import { Words } from "../words/words.tsx";
import { alike } from "./alike.ts";
import { AlikeLines } from "./alike-lines.tsx";
import { Filters } from "./filters.tsx";
import css from "./findings.module.css";
import { findingKeys, findingQuestion, troubleKinds } from "./question.ts";
import { TroubleLine } from "./trouble-line.tsx";

const AnswerDialog = dynamic(
  () => untilThere(() => import("./answer-dialog.tsx")).then((module) => module.AnswerDialog),
  {
    ssr: false,
  },
);

/** So many findings are looked for without being asked. */
const fewestFound = 20;

/** `slug`: of this app alone. */
export function TroubleList({ slug = null }: { slug?: string | null }) {
  const t = useTranslations();
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [address, set] = useAddress(findingKeys);
  const [answered, setAnswered] = useState<Trouble | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const asked = findingQuestion(slug === null ? address : { ...address, app: slug });
  const answer = useInfiniteQuery({
    queryKey: ["troubles", asked],
    queryFn: ({ pageParam, signal }) =>
      client.finding.troubles.query({ ...asked, limit: 150, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    staleTime: 5000,
  });
  const lifting = useMutation(
    trpc.finding.lift.mutationOptions({ onSuccess: () => queries.invalidateQueries() }),
  );
  const lift = ({ finding }: Trouble) => {
    if (finding === null) return;
    lifting.mutate({ code: finding.code, key: finding.key, decisionId: crypto.randomUUID() });
  };
  const pages = answer.data?.pages ?? [];
  const rows = pages.flatMap((one) => one.rows).filter(({ troubles }) => troubles.length > 0);
  const found = rows.reduce((sum, { troubles }) => sum + troubles.length, 0);
  const looked = pages.reduce((sum, one) => sum + one.looked, 0);
  const { fetchNextPage, hasNextPage, isFetching, isError } = answer;
  // An answer looks at a few apps only: further ones are looked at until there is something to read.
  useEffect(() => {
    if (found < fewestFound && hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [fetchNextPage, found, hasNextPage, isFetching, isError]);
  const isNarrowed = findingKeys.some((key) => address[key] !== "");
  return (
    <>
      <Filters address={address} counts={sum(pages)} set={set} isOfApp={slug !== null} />
      <ProblemNote error={lifting.error} />
      <p role="status" className={`small dim ${css.tally}`}>
        {answer.data !== undefined && (
          <>
            {t("findings.found", { count: found })}
            {slug === null && ` · ${t("findings.looked", { count: looked, total: pages[0]?.apps ?? 0 })}`}
          </>
        )}
      </p>
      {answer.error !== null && !answer.isFetchNextPageError && (
        <Failure error={answer.error} again={() => void answer.refetch()} busy={answer.isFetching} />
      )}
      {answer.data === undefined && answer.error === null && <Rows count={8} height={52} />}
      {answer.data !== undefined && found === 0 && !answer.hasNextPage && (
        <Empty title={t(isNarrowed ? "findings.noneHere" : "findings.none")}>
          {isNarrowed ? (
            <Button
              variant="subtle"
              onClick={() => set({ app: "", kind: "", weight: "", code: "", answered: "" })}
            >
              {t("findings.clear")}
            </Button>
          ) : (
            t("findings.noneWhy")
          )}
        </Empty>
      )}
      <div ref={list} aria-busy={answer.isPlaceholderData}>
        {rows.map((row) => (
          <OfApp key={row.app.id} row={row} isAlone={slug !== null} answer={setAnswered} lift={lift} />
        ))}
      </div>
      <More of={answer} list={list} shown={rows.length} label={t("findings.lookFurther")} />
      {answered !== null && <AnswerDialog of={answered} close={() => setAnswered(null)} />}
    </>
  );
}

function OfApp({
  row: { app, scannedAt, troubles },
  isAlone,
  answer,
  lift,
}: {
  row: TroublePage["rows"][number];
  isAlone: boolean;
  answer: (trouble: Trouble) => void;
  lift: (trouble: Trouble) => void;
}) {
  const t = useTranslations();
  const dates = useDates();
  return (
    <section aria-labelledby={`findings-${app.id}`} className={css.ofApp}>
      <div className={isAlone ? "sr" : css.appHead}>
        <h2 id={`findings-${app.id}`}>
          <Link href={`/apps/${app.slug}/findings`}>
            <Words of={app.names} />
          </Link>
        </h2>
        <span className="small dim">
          {scannedAt === null
            ? t("findings.neverScanned")
            : t("findings.scanned", { date: dates.ago(scannedAt) })}
        </span>
      </div>
      <ul className={css.lines}>
        {alike(troubles, { keyOf: ruleOf, fewest: fewestAlike }).map((same) =>
          same.length > 1 ? (
            <AlikeLines key={same[0].key} of={same} slug={app.slug} answer={answer} lift={lift} />
          ) : (
            <TroubleLine key={same[0].key} of={same[0]} slug={app.slug} answer={answer} lift={lift} />
          ),
        )}
      </ul>
    </section>
  );
}

/** So many that say the same are told as one. */
const fewestAlike = 4;

/** What a rule says, of whichever thing it says it. */
function ruleOf({ kind, finding, suppression, severity }: Trouble): string | null {
  if (suppression !== null) return null;
  if (finding === null) return kind === "stale" ? kind : null;
  return `${finding.code}.${finding.reason} ${severity} ${JSON.stringify(finding.facts)}`;
}

function sum(pages: readonly TroublePage[]): TroublePage["counts"] | undefined {
  if (pages.length === 0) return undefined;
  return Object.fromEntries(
    troubleKinds.map((kind) => [kind, pages.reduce((total, one) => total + one.counts[kind], 0)]),
  ) as TroublePage["counts"];
}
