"use client";
// One policy link: whose it is, what was found there last, and what can be done about it.
import { Button } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconFileDiff,
} from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { LinkRow, LinkStanding } from "../api/answers.ts";
import { useTRPC } from "../api/trpc.ts";
import css from "../findings/findings.module.css";
import { OutsideLink } from "../marks/outside-link.tsx";
import { useMay } from "../session/me.ts";
import { usePersonName } from "../session/names.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { useDates } from "../words/dates.ts";
import { useName } from "../words/words.tsx";
import { needsSomebody } from "./standing.ts";

const icons: Record<LinkStanding, typeof IconCircleX> = {
  changed: IconFileDiff,
  dead: IconCircleX,
  "login-wall": IconAlertTriangle,
  "home-page": IconAlertTriangle,
  failing: IconAlertTriangle,
  unseen: IconCircleDashed,
  fine: IconCircleCheck,
};
const tones: Record<LinkStanding, "error" | "warning" | "info"> = {
  changed: "warning",
  dead: "error",
  "login-wall": "error",
  "home-page": "error",
  failing: "info",
  unseen: "info",
  fine: "info",
};
const mostSdks = 4;

export function LinkLine({ of: row }: { of: LinkRow }) {
  const t = useTranslations();
  const dates = useDates();
  const may = useMay();
  const say = useName();
  const personName = usePersonName();
  const queries = useQueryClient();
  const reviewing = useMutation(
    useTRPC().link.review.mutationOptions({ onSuccess: () => queries.invalidateQueries() }),
  );
  const { url, sdks, found, standing: state } = row;
  const Icon = icons[state];
  const [first] = sdks;
  const hash = found?.hash ?? null;
  return (
    <li className={css.line}>
      <span className={css.weight} data-weight={tones[state]}>
        <Icon className="icon" stroke={1.75} aria-hidden="true" />
        {t(`policyLinks.state.${state}`)}
      </span>
      <div className={css.words}>
        <p>
          <OutsideLink href={url}>{url}</OutsideLink>
        </p>
        <p className="dim">
          {sdks.slice(0, mostSdks).map((sdk, place) => (
            <span key={sdk}>
              {place > 0 && t("list.comma")}
              <Link href={`/sdks/${sdk}`}>{say(row.names[sdk] ?? {}) || sdk}</Link>
            </span>
          ))}
          {sdks.length > mostSdks && ` ${t("build.andMore", { count: sdks.length - mostSdks })}`}
        </p>
        {found !== null && (
          <p className="tiny dim">
            {t("policyLinks.looked", { date: dates.ago(found.checkedAt) })}
            {found.status !== null && ` · HTTP ${found.status}`}
            {found.failure !== null && ` · ${found.failure}`}
            {found.failing > 0 && ` · ${t("policyLinks.failing", { count: found.failing })}`}
            {found.end !== null && found.end !== url && ` · → ${found.end}`}
            {found.reviewed !== null &&
              ` · ${
                found.reviewed.by === null
                  ? t("policyLinks.firstRead", { date: dates.instant(found.reviewed.at) })
                  : t("policyLinks.reviewed", {
                      name: personName(found.reviewed.by),
                      date: dates.instant(found.reviewed.at),
                    })
              }`}
          </p>
        )}
        <ProblemNote error={reviewing.error} />
      </div>
      <div className={css.do}>
        {state === "changed" && hash !== null && may("link.review") && (
          <Button loading={reviewing.isPending} onClick={() => reviewing.mutate({ url, hash })}>
            {t("policyLinks.markReviewed")}
          </Button>
        )}
        {needsSomebody(state) && first !== undefined && may("change.propose") && (
          <Button
            component={Link}
            href={`/sdks/${first}/edit?at=${state === "changed" ? "data" : "links.policy"}`}
            variant={state === "changed" ? "subtle" : "default"}
          >
            {t(state === "changed" ? "policyLinks.takeOver" : "policyLinks.replace")}
          </Button>
        )}
      </div>
    </li>
  );
}
