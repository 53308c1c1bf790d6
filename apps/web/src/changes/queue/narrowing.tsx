"use client";
// Narrows the queue by weight, app, kind, author and age; folded away until it is wanted.
import { Button, Select } from "@mantine/core";
import { IconFilter, IconFilterOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useTRPC } from "../../api/trpc.ts";
import { AppSelect } from "../../shell/app-select.tsx";
import { classes, idleDays, kinds, type QueueAddress } from "./question.ts";
import css from "./queue.module.css";

const narrowers = ["class", "app", "kind", "author", "idle", "order"] as const;
const unnarrowed = Object.fromEntries(narrowers.map((key) => [key, ""]));

export function Narrowing({
  address,
  set,
}: {
  address: QueueAddress;
  set: (change: Partial<QueueAddress>) => void;
}) {
  const t = useTranslations();
  const count = narrowers.filter((key) => address[key] !== "").length;
  const [isOpened, setOpened] = useState(false);
  const isOpen = isOpened || count > 0;
  const body = useId();
  return (
    <div className={css.narrowing}>
      {count === 0 ? (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={() => setOpened(!isOpened)}
          leftSection={<IconFilter className="icon" stroke={1.75} aria-hidden="true" />}
        >
          {t("narrow.open")}
        </Button>
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => set(unnarrowed)}
          leftSection={<IconFilterOff className="icon" stroke={1.75} aria-hidden="true" />}
        >
          {t("narrow.clear", { count })}
        </Button>
      )}
      <div id={body} hidden={!isOpen} className={css.narrowers}>
        {isOpen && <Narrowers address={address} set={set} />}
      </div>
    </div>
  );
}

function Narrowers({
  address,
  set,
}: {
  address: QueueAddress;
  set: (change: Partial<QueueAddress>) => void;
}) {
  const t = useTranslations();
  const trpc = useTRPC();
  // Names of apps are asked for when somebody looks for one.
  const [wantsApps, setWantsApps] = useState(address.app !== "");
  const apps = useQuery({ ...trpc.app.index.queryOptions(), enabled: wantsApps });
  const people = useQuery(trpc.person.names.queryOptions());
  const choice = (
    key: Exclude<(typeof narrowers)[number], "app">,
    data: readonly { value: string; label: string }[],
  ) => {
    const isKnown = data.some(({ value }) => value === address[key]);
    const other = isKnown || address[key] === "" ? [] : [{ value: address[key], label: address[key] }];
    return (
      <Select
        label={t(`narrow.${key}`)}
        placeholder={t(`narrow.any.${key}`)}
        data={[...data, ...other]}
        value={address[key] === "" ? null : address[key]}
        onChange={(value) => set({ [key]: value ?? "" })}
        clearable
        clearButtonProps={{
          "aria-label": t("registerField.clear", { label: t(`narrow.${key}`) }),
          size: "24px",
        }}
        searchable={key === "author"}
        limit={100}
        nothingFoundMessage={t("registerField.nothing")}
      />
    );
  };
  return (
    <>
      {choice(
        "class",
        classes.map((value) => ({ value, label: t(`weight.${value}`) })),
      )}
      <AppSelect
        apps={(apps.data ?? []).map(({ app }) => app)}
        label={t("narrow.app")}
        none={t("narrow.any.app")}
        value={address.app}
        choose={(app) => set({ app })}
        onOpen={() => setWantsApps(true)}
      />
      {choice(
        "kind",
        kinds.map((value) => ({ value, label: t(`entityKind.${value}`) })),
      )}
      {choice("author", people.data?.map(({ id, name }) => ({ value: id, label: name ?? id })) ?? [])}
      {choice(
        "idle",
        idleDays.map((count) => ({ value: String(count), label: t("narrow.days", { count }) })),
      )}
      {choice("order", [{ value: "oldest", label: t("narrow.oldest") }])}
    </>
  );
}
