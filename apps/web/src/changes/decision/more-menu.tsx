"use client";
// What is seldom done with a change in review: rejecting it, or taking it back for its authors.
import { Button, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Allowed } from "../../session/allowed.tsx";
import { ProblemNote } from "../../shell/problem-note.tsx";
import type { ChangeFacts } from "../shapes.ts";
import { useAuthorStep } from "./use-author-step.ts";

export function MoreMenu({ change, reject }: { change: ChangeFacts; reject: () => void }) {
  const t = useTranslations();
  const { step, withdraw } = useAuthorStep(change);
  return (
    <>
      <ProblemNote error={step.error} />
      <Menu position="top-end">
        <Menu.Target>
          <Button aria-label={t("decide.more")} loading={step.isPending}>
            <IconDots className="icon" stroke={1.75} aria-hidden="true" />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={reject}>{t("decide.reject")}</Menu.Item>
          <Allowed action="change.propose">
            <Menu.Item onClick={() => step.mutate("pullBack")}>{t("author.pullBack")}</Menu.Item>
            <Menu.Item onClick={() => void withdraw()}>{t("author.withdraw")}</Menu.Item>
          </Allowed>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
