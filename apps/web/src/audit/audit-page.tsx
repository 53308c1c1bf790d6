"use client";
// The log of decisions and administration: the newest first, readable, and checked on demand.
import { Button, SegmentedControl } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useTRPC, useTRPCClient } from "../api/trpc.ts";
import { AllowedPage } from "../session/allowed.tsx";
import { useAddress } from "../shell/address.ts";
import { More } from "../shell/more.tsx";
import page from "../shell/page.module.css";
import { PageHead } from "../shell/page.tsx";
import { Answer, Empty, Rows } from "../shell/state.tsx";
import css from "./audit.module.css";
import { EntryLine } from "./entry-line.tsx";
import { kindGroups, kindsOf } from "./kinds.ts";
import { VerifyButton } from "./verify-button.tsx";

const groups = ["", ...(Object.keys(kindGroups) as (keyof typeof kindGroups)[])] as const;
const atOnce = 100;

export function AuditPage() {
  return (
    <AllowedPage action="audit.read">
      <Log />
    </AllowedPage>
  );
}

function Log() {
  const t = useTranslations();
  const registry = useTRPCClient();
  const trpc = useTRPC();
  const [{ kind }, set] = useAddress(["kind"]);
  const kinds = kindsOf(kind);
  const list = useRef<HTMLOListElement>(null);
  const log = useInfiniteQuery({
    queryKey: [...trpc.audit.log.queryKey(), "pages", kinds ?? null],
    queryFn: ({ pageParam, signal }) =>
      registry.audit.log.query(
        { before: pageParam, limit: atOnce, ...(kinds !== undefined && { kinds }) },
        { signal },
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.before,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return (
    <>
      <PageHead
        title={t("nav.audit")}
        aside={
          <>
            <Button
              component="a"
              href="/api/audit.jsonl"
              download
              leftSection={<IconDownload className="icon" stroke={1.75} aria-hidden="true" />}
            >
              {t("audit.download")}
            </Button>
            <VerifyButton />
          </>
        }
      >
        {t("audit.what")}
      </PageHead>
      <div className={css.filter}>
        <SegmentedControl
          aria-label={t("audit.filter")}
          value={groups.find((one) => one === kind) ?? ""}
          onChange={(value) => set({ kind: value })}
          data={groups.map((value) => ({
            value,
            label: value === "" ? t("audit.group.all") : t(`audit.group.${value}`),
          }))}
        />
      </div>
      <Answer of={log} waiting={<Rows count={10} height={44} />}>
        {({ pages }) => {
          const entries = pages.flatMap((one) => one.entries);
          return (
            <>
              <p className="sr" role="status">
                {t("audit.shown", { count: entries.length })}
              </p>
              {entries.length === 0 ? (
                <Empty title={t("audit.noneTitle")}>{t("audit.noneWhy")}</Empty>
              ) : (
                <ol className={page.list} ref={list} aria-busy={log.isPlaceholderData}>
                  {entries.map((entry) => (
                    <EntryLine key={entry.seq} entry={entry} />
                  ))}
                </ol>
              )}
              <More of={log} list={list} shown={entries.length} label={t("audit.older")} />
            </>
          );
        }}
      </Answer>
    </>
  );
}
