"use client";
// Goes on with a list: the next part of it, how much of it is there, and the keyboard on the first of what is new.
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef, useState } from "react";
import css from "./page.module.css";
import { ProblemNote } from "./problem-note.tsx";

/** What a list that comes part by part tells of itself. */
interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
  readonly isFetchNextPageError?: boolean;
  readonly error?: unknown;
}

/**
 * `list` is what the rows stand in, a child each. Nothing is drawn where all of them are there. A list that does not know
 * how many there are gives the words of the button, and says itself how much it shows.
 */
export function More({
  of: answer,
  list,
  shown,
  ...counted
}: {
  of: Paged;
  list: RefObject<HTMLElement | null>;
  shown: number;
} & ({ total: number; batch: number } | { label: string })) {
  const t = useTranslations();
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError = false } = answer;
  const { button, press, hasGoneOn } = useGoingOn({ list, shown, isFetchingNextPage });
  const told = "total" in counted ? t("catalogue.shown", { count: counted.total, shown }) : null;
  const label =
    "total" in counted
      ? t("catalogue.more", { count: Math.max(1, Math.min(counted.batch, counted.total - shown)) })
      : counted.label;
  return (
    <>
      {/* Always there, as what appears together with its words is not read out; with the last part the button goes. */}
      {told !== null && (
        <p className="sr" role="status">
          {hasGoneOn && told}
        </p>
      )}
      {isFetchNextPageError && <ProblemNote error={answer.error} />}
      {hasNextPage && (
        <div className={css.more}>
          <Button
            ref={button}
            onClick={() => {
              press();
              void answer.fetchNextPage();
            }}
            loading={isFetchingNextPage}
          >
            {label}
          </Button>
          {told !== null && <span className="small dim">{told}</span>}
        </div>
      )}
    </>
  );
}

/** Leads the keyboard on once the next part is drawn, unless it went elsewhere meanwhile. */
function useGoingOn({
  list,
  shown,
  isFetchingNextPage,
}: {
  list: RefObject<HTMLElement | null>;
  shown: number;
  isFetchingNextPage: boolean;
}) {
  const button = useRef<HTMLButtonElement>(null);
  // Where the new rows begin, from the press until they are drawn.
  const awaited = useRef<number | null>(null);
  const [hasGoneOn, setGoneOn] = useState(false);
  useEffect(() => {
    const from = awaited.current;
    if (from === null || isFetchingNextPage) return;
    awaited.current = null;
    const at = document.activeElement;
    if (at !== null && at !== document.body && at !== button.current) return;
    const rows = list.current;
    // Nothing new: on with the button where there is more to come, else where the list ends.
    const place = shown > from ? rows?.children[from] : (button.current ?? rows?.lastElementChild);
    if (place instanceof HTMLElement) focusOn(place);
  }, [list, shown, isFetchingNextPage]);
  const press = () => {
    awaited.current = shown;
    setGoneOn(true);
  };
  return { button, hasGoneOn, press };
}

/** On the link that a row is about, else on the row itself: never on what a second press would set off. */
function focusOn(place: HTMLElement): void {
  const link = place.matches("button") ? place : place.querySelector<HTMLElement>("a, summary");
  if (link === null) place.tabIndex = -1;
  (link ?? place).focus();
}
