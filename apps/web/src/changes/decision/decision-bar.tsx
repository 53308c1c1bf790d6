"use client";
// The bar that stays in view: from when it holds, whether it can be approved and if not why, and the decisions.
import { Button } from "@mantine/core";
import { IconCircleCheck, IconLock } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { codeOfProblem } from "../../api/problem.ts";
import { ActionBar } from "../../shell/action-bar.tsx";
import { ProblemNote } from "../../shell/problem-note.tsx";
import { untilThere } from "../../shell/until-there.ts";
import { useOnReview } from "../review/on-review.ts";
import { AuthorBar } from "./author-bar.tsx";
import look from "./decision.module.css";
import { EffectiveDate } from "./effective-date.tsx";
import { MoreMenu } from "./more-menu.tsx";
import { MovedNote } from "./moved-note.tsx";
import { nextGap } from "./next-gap.ts";
import { useDecide } from "./use-decide.ts";

// Loaded when a decision is made; reading a change does not wait for them.
const ApproveDialog = dynamic(
  () => untilThere(() => import("./approve-dialog.tsx")).then((module) => module.ApproveDialog),
  {
    ssr: false,
  },
);
const SendBackDialog = dynamic(
  () => untilThere(() => import("./send-back-dialog.tsx")).then((module) => module.SendBackDialog),
  { ssr: false },
);

type Open = "approve" | "request-changes" | "reject" | null;

export function DecisionBar() {
  const t = useTranslations();
  const { change, decides, standing } = useOnReview();
  const decide = useDecide();
  const [open, setOpen] = useState<Open>(null);
  if (!decides) return <AuthorBar change={change} />;
  const [gap] = standing.gaps;
  const close = () => setOpen(null);
  const approve = () => (gap === undefined ? setOpen("approve") : nextGap(standing.gaps));
  const hasMoved = codeOfProblem(decide.error) === "change.moved";
  return (
    <>
      <ActionBar
        label={t("decide.title")}
        above={
          decide.error !== null &&
          open === null &&
          (hasMoved ? (
            <MovedNote error={decide.error} done={decide.reset} />
          ) : (
            <ProblemNote error={decide.error} />
          ))
        }
        actions={
          <>
            <MoreMenu change={change} reject={() => setOpen("reject")} />
            <Button onClick={() => setOpen("request-changes")} data-key="r">
              {t("decide.request")}
            </Button>
            <Button
              variant="filled"
              data-key="a"
              aria-disabled={gap !== undefined}
              aria-describedby="why"
              {...(gap !== undefined && { "data-disabled": true })}
              {...(gap !== undefined && {
                leftSection: <IconLock className="icon" stroke={1.75} aria-hidden="true" />,
              })}
              onClick={approve}
            >
              {t("decide.approve")}
            </Button>
          </>
        }
      >
        <EffectiveDate />
        <p className={gap === undefined ? look.ready : look.blocked} id="why" role="status">
          {gap === undefined ? (
            <IconCircleCheck className="icon" stroke={1.75} aria-hidden="true" />
          ) : (
            <IconLock className="icon" stroke={1.75} aria-hidden="true" />
          )}
          <span>
            {gap === undefined ? (
              <b>{t("decide.ready")}</b>
            ) : (
              <button type="button" className={look.why} onClick={() => nextGap(standing.gaps)}>
                {t(`gap.${gap.code}`, { count: gap.count })}
              </button>
            )}{" "}
            {standing.waiting.size > 0 && standing.waiting.size < standing.reached && (
              <span className="dim">{t("decide.wait", { count: standing.waiting.size })}</span>
            )}
          </span>
        </p>
      </ActionBar>
      {open === "approve" && (
        <ApproveDialog
          isSending={decide.isPending}
          error={decide.error}
          close={close}
          send={(reason) =>
            decide.mutate({ verdict: "approve", reason }, { onError: (error) => settled(error, close) })
          }
        />
      )}
      {(open === "reject" || open === "request-changes") && (
        <SendBackDialog
          verdict={open}
          isSending={decide.isPending}
          error={decide.error}
          close={close}
          send={(reason) => decide.mutate({ verdict: open, reason }, { onSuccess: close })}
        />
      )}
    </>
  );
}

/** What the page itself must show leaves the dialog; anything else is said in it, with what was typed. */
function settled(error: unknown, close: () => void): void {
  if (codeOfProblem(error) === "change.moved" || codeOfProblem(error) === "change.conflict") close();
}
