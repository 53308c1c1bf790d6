"use client";
// Says which SDK a name of the list means: one of the registry, found by any of its names, or a new one.
import { Button, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { Localised } from "@pilu/schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../api/trpc.ts";
import { useName } from "../words/words.tsx";
import css from "./import.module.css";

export function Means({
  name,
  now,
  choose,
}: {
  name: string;
  now: { readonly id: string; readonly names: Localised } | null;
  choose: (id: string | null) => void;
}) {
  const t = useTranslations();
  const say = useName();
  const [typed, setTyped] = useState("");
  const [settled] = useDebouncedValue(typed.trim(), 150);
  const found = useQuery({
    ...useTRPC().sdk.search.queryOptions({ text: settled === "" ? name.slice(0, 60) : settled, limit: 12 }),
    placeholderData: keepPreviousData,
  });
  const options = new Map<string, string>(
    (found.data?.rows ?? []).map(({ sdk, vendor }) => [sdk.id, `${say(sdk.names)} (${say(vendor.names)})`]),
  );
  if (now !== null && !options.has(now.id)) options.set(now.id, say(now.names));
  return (
    <div className={css.correcting}>
      <Select
        label={t("imports.means", { name })}
        placeholder={t("registerFind.placeholder")}
        data={[...options].map(([value, label]) => ({ value, label }))}
        value={now?.id ?? null}
        searchable
        onSearchChange={setTyped}
        // The registry has found by every name there is; its order stands.
        filter={({ options: all }) => all}
        nothingFoundMessage={t("registerField.nothing")}
        onChange={(id) => {
          if (id !== null && id !== now?.id) choose(id);
        }}
        data-autofocus
      />
      {now !== null && <Button onClick={() => choose(null)}>{t("imports.isNew")}</Button>}
    </div>
  );
}
