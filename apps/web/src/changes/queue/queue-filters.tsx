"use client";
import { Button, Checkbox } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { SearchBox } from "../../shell/search-box.tsx";
import { EntityName } from "../values/entity-name.tsx";
import { type QueueAddress, queueQuestion } from "./question.ts";
import css from "./queue.module.css";

export function QueueFilters({
  address,
  typed,
  type,
  set,
}: {
  address: QueueAddress;
  typed: string;
  type: (text: string) => void;
  set: (change: Partial<QueueAddress>) => void;
}) {
  const t = useTranslations();
  const { touches } = queueQuestion(address, { text: "", me: undefined });
  return (
    <search className={css.ask}>
      <SearchBox label={t("queue.search")} placeholder={t("queue.placeholder")} value={typed} type={type} />
      <Checkbox
        label={t("queue.mine")}
        checked={address.by === "me"}
        onChange={(event) => set({ by: event.currentTarget.checked ? "me" : "" })}
      />
      {touches !== undefined && (
        <Button
          onClick={() => set({ touches: "" })}
          rightSection={<IconX className="icon" stroke={1.75} aria-hidden="true" />}
          aria-label={t("queue.untouch")}
        >
          {t("queue.touches")}&nbsp;
          <EntityName kind={touches.kind} id={touches.id} />
        </Button>
      )}
    </search>
  );
}
