"use client";
import { Button } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMay } from "../../session/me.ts";
import { Empty } from "../../shell/state.tsx";
import type { QueueAddress } from "./question.ts";

/** Why the queue is empty, and what fills it. */
export function NoChanges({ address, clear }: { address: QueueAddress; clear: () => void }) {
  const t = useTranslations();
  const may = useMay();
  const isNarrowed = Object.values(address).some((value) => value !== "");
  if (isNarrowed)
    return (
      <Empty title={t("queue.noneTitle")}>
        <p>{t("queue.noneHere")}</p>
        <Button mt={8} onClick={clear}>
          {t("queue.clear")}
        </Button>
      </Empty>
    );
  return (
    <Empty title={t("queue.clearedTitle")}>
      <p>{t("queue.cleared")}</p>
      {may("change.propose") && (
        <p>
          <Link href="/sdks">{t("queue.begin")}</Link>
        </p>
      )}
    </Empty>
  );
}
