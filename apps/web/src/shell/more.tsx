"use client";
// Goes on with a list: the next part of it, how much of it is there, and the keyboard on the first of what is new.
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef } from "react";
import css from "./page.module.css";

interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** `list` is what the rows stand in, a child each; nothing is drawn where all of them are there. */
export function More({
  of: answer,
  list,
  shown,
  total,
  batch,
}: {
  of: Paged;
  list: RefObject<HTMLElement | null>;
  shown: number;
  total: number;
  batch: number;
}) {
  const t = useTranslations();
  // Where the new rows begin, from the press until they are drawn.
  const awaited = useRef<number | null>(null);
  useEffect(() => {
    if (awaited.current === null || shown <= awaited.current) return;
    list.current?.children[awaited.current]?.querySelector<HTMLElement>("a, button, summary")?.focus();
    awaited.current = null;
  }, [list, shown]);
  const more = () => {
    awaited.current = shown;
    void answer.fetchNextPage();
  };
  if (!answer.hasNextPage) return null;
  return (
    <div className={css.more}>
      <Button onClick={more} loading={answer.isFetchingNextPage}>
        {t("catalogue.more", { count: Math.max(1, Math.min(batch, total - shown)) })}
      </Button>
      <span className="small dim" role="status">
        {t("catalogue.shown", { count: total, shown })}
      </span>
    </div>
  );
}
