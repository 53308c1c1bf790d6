"use client";
// What stands where an answer is awaited, missing or empty. No spinners: the place keeps its height.
import { Button, Skeleton } from "@mantine/core";
import { IconAlertCircle, IconInfoCircle, IconRefresh } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { isUnknown } from "../api/failure.ts";
import { useProblemText } from "../api/problem-text.tsx";
import css from "./page.module.css";
import { PageTitle } from "./page.tsx";
import { Unknown } from "./unknown.tsx";

/** Draws an answer once it is there; until then its skeleton, and where it fails, why and what to do. */
export function Answer<T>({
  of: query,
  title,
  waiting,
  children,
}: {
  of: { data: T | undefined; error: unknown; refetch: () => unknown; isFetching: boolean };
  /** Title of the document until the answer brings its own. */
  title?: string;
  waiting: ReactNode;
  children: (answer: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (isUnknown(query.error)) return <Unknown />;
  return (
    <>
      {title !== undefined && <PageTitle>{title}</PageTitle>}
      {query.error === null ? (
        waiting
      ) : (
        <Failure error={query.error} again={() => void query.refetch()} busy={query.isFetching} />
      )}
    </>
  );
}

export function Failure({
  error,
  again,
  busy = false,
}: {
  error: unknown;
  again: () => void;
  busy?: boolean;
}) {
  const t = useTranslations();
  const text = useProblemText(error);
  return (
    <div className={`${css.note} ${css.stop}`} role="alert">
      <IconAlertCircle className="icon" stroke={1.75} aria-hidden="true" />
      <div>
        <p>
          <b>{t("failure.title")}</b> {text?.sentence}
        </p>
        <Button
          mt={8}
          onClick={again}
          loading={busy}
          leftSection={<IconRefresh className="icon" stroke={1.75} aria-hidden="true" />}
        >
          {t("failure.again")}
        </Button>
      </div>
    </div>
  );
}

/** Something to know before going on, in a box; `stop` for what hinders, `look` for what needs care. */
export function Note({ is = "plain", children }: { is?: "plain" | "stop" | "look"; children: ReactNode }) {
  const Icon = is === "plain" ? IconInfoCircle : IconAlertCircle;
  const tone = is === "plain" ? "" : is === "stop" ? css.stop : css.look;
  return (
    <div className={`${css.note} ${tone}`}>
      <Icon className="icon" stroke={1.75} aria-hidden="true" />
      <div>{children}</div>
    </div>
  );
}

export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={css.empty}>
      <p>
        <b>{title}</b>
      </p>
      <div className="dim small">{children}</div>
    </div>
  );
}

/** Grey rows in the height of the real ones, gaps included. */
export function Rows({ count, height }: { count: number; height: number }) {
  const t = useTranslations();
  return (
    <div role="status" aria-label={t("state.loading")}>
      <Bars count={count} height={height} />
    </div>
  );
}

/** The grey shape of a page about one thing: its head, and two columns of rows. */
export function PageRows() {
  const t = useTranslations();
  return (
    <div role="status" aria-label={t("state.loading")}>
      <div className={css.head}>
        <div className={css.headWords}>
          <h1 className="sr">{t("state.loading")}</h1>
          <Skeleton height={29} width={260} radius="sm" />
          <Skeleton height={19} mt={5} width={180} radius="sm" />
        </div>
      </div>
      <div className={css.two}>
        <div className={css.section}>
          <Bars count={10} height={40} />
        </div>
        <div className={css.section}>
          <Bars count={4} height={40} />
        </div>
      </div>
    </div>
  );
}

function Bars({ count, height }: { count: number; height: number }) {
  return Array.from({ length: count }, (_, row) => (
    <div key={row} style={{ padding: "5px 0" }}>
      <Skeleton height={height - 10} radius="sm" />
    </div>
  ));
}
