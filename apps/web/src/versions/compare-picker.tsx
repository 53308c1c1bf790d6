"use client";
// Chooses two versions to compare; the choice is the address of the comparison.
import { ActionIcon, Button, Select } from "@mantine/core";
import { IconArrowsExchange } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDates } from "../words/dates.ts";
import { pairAddress } from "./pair.ts";
import type { Timeline } from "./shapes.ts";
import css from "./versions.module.css";

export function ComparePicker({
  line: { app, versions },
  from: begin,
  to: end,
}: {
  line: Timeline;
  from: number;
  to: number;
}) {
  const t = useTranslations();
  const dates = useDates();
  const [{ from, to }, setPair] = useState({ from: begin, to: end });
  const data = versions
    .map(({ n, effectiveAt, redacted }) => ({
      value: String(n),
      label: t("versions.choice", { number: n, date: dates.instant(effectiveAt) }),
      disabled: redacted !== null,
    }))
    .reverse();
  const choice = (label: string, value: number, set: (n: number) => void) => (
    <Select
      label={label}
      data={data}
      value={String(value)}
      onChange={(next) => set(Number(next))}
      allowDeselect={false}
      searchable={versions.length > 8}
      limit={100}
      w={240}
    />
  );
  return (
    <div className={css.picker}>
      {choice(t("versions.from"), from, (n) => setPair({ from: n, to }))}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t("versions.swap")}
        onClick={() => setPair({ from: to, to: from })}
      >
        <IconArrowsExchange className="icon" stroke={1.75} aria-hidden="true" />
      </ActionIcon>
      {choice(t("versions.to"), to, (n) => setPair({ from, to: n }))}
      <Button component={Link} href={pairAddress(app.slug, { from, to })}>
        {t("versions.compare")}
      </Button>
    </div>
  );
}
