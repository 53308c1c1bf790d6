"use client";
// The log of decisions and administration: the newest first, readable, and checked on demand.
import { Button, SegmentedControl } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "../api/trpc.ts";
import { AllowedPage } from "../session/allowed.tsx";
import { useAddress } from "../shell/address.ts";
import page from "../shell/page.module.css";
import { PageHead } from "../shell/page.tsx";
import { Answer, Empty, Rows } from "../shell/state.tsx";
import css from "./audit.module.css";
import { EntryLine } from "./entry-line.tsx";
import { isIn, kindGroups } from "./kinds.ts";
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
  const log = useInfiniteQuery({
    queryKey: [...trpc.audit.log.queryKey(), "pages"],
    queryFn: ({ pageParam }) => registry.audit.log.query({ before: pageParam, limit: atOnce }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.before,
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
          const shown = entries.filter((entry) => isIn(kind, entry.kind));
          return (
            <>
              <p className="sr" role="status">
                {t("audit.shown", { count: shown.length })}
              </p>
              {shown.length === 0 ? (
                <Empty title={t("audit.noneTitle")}>
                  {log.hasNextPage ? t("audit.noneYet", { count: entries.length }) : t("audit.noneWhy")}
                </Empty>
              ) : (
                <ol className={page.list}>
                  {shown.map((entry) => (
                    <EntryLine key={entry.seq} entry={entry} />
                  ))}
                </ol>
              )}
              {log.hasNextPage && (
                <Button mt="md" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
                  {t("audit.older")}
                </Button>
              )}
            </>
          );
        }}
      </Answer>
    </>
  );
}
