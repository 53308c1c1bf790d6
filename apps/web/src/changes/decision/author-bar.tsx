"use client";
// What whoever proposes changes may do with this one: edit, submit, pull back, withdraw.
import { Button } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useMay } from "../../session/me.ts";
import { ActionBar } from "../../shell/action-bar.tsx";
import { Refused } from "../review/refused.tsx";
import type { ChangeFacts, Finding } from "../shapes.ts";
import { type AuthorStep, useAuthorStep } from "./use-author-step.ts";

export function AuthorBar({ change }: { change: ChangeFacts }) {
  const t = useTranslations();
  const may = useMay();
  const { step, withdraw } = useAuthorStep(change);
  const { id, state } = change;
  const next = useRef<HTMLParagraphElement>(null);
  const was = useRef(state);
  useEffect(() => {
    // The button that was pressed has gone with the state that it ended, and the focus with it.
    if (was.current !== state && document.activeElement === document.body)
      next.current?.focus({ preventScroll: true });
    was.current = state;
  }, [state]);
  const isDrafted = state === "draft" || state === "changes-requested";
  const isOpen = isDrafted || state === "in-review";
  if (!may("change.propose") || !isOpen) return null;
  const fieldQuery = ({ kind, id: of, path }: Finding["place"]) =>
    new URLSearchParams({ in: `${kind} ${of}`, at: path });
  const busy = (what: AuthorStep) => step.isPending && step.variables === what;
  return (
    <ActionBar
      label={t("author.title")}
      above={
        step.error !== null && (
          <Refused
            change={id}
            error={step.error}
            lead={({ place }, words) =>
              change.edits.some((edit) => edit.kind === place.kind && edit.id === place.id) ? (
                <Link className="words" href={`/changes/${id}/edit?${fieldQuery(place)}`}>
                  {words}
                </Link>
              ) : (
                words
              )
            }
          />
        )
      }
      actions={
        <>
          <Button onClick={() => void withdraw()} loading={busy("withdraw")}>
            {t("author.withdraw")}
          </Button>
          {state === "in-review" && (
            <Button onClick={() => step.mutate("pullBack")} loading={busy("pullBack")}>
              {t("author.pullBack")}
            </Button>
          )}
          {isDrafted && (
            <>
              <Button component={Link} href={`/changes/${id}/edit`}>
                {t("author.edit")}
              </Button>
              <Button
                variant="filled"
                onClick={() => step.mutate("submit")}
                loading={busy("submit")}
                disabled={change.conflicts.length > 0}
              >
                {t("author.submit")}
              </Button>
            </>
          )}
        </>
      }
    >
      <p ref={next} tabIndex={-1} className="small dim">
        {t(`author.next.${state}`)}
      </p>
    </ActionBar>
  );
}
