"use client";
// Where a comment is written: kept in this browser until it is sent, also when sending fails.
import { Button } from "@mantine/core";
import type { RemarkPlace } from "@pilu/schema";
import { IconX } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useTRPC } from "../../api/trpc.ts";
import { useKept } from "../../session/use-kept.ts";
import { LongText } from "../../shell/long-text.tsx";
import { ProblemNote } from "../../shell/problem-note.tsx";
import css from "../review/review.module.css";
import { EntityName } from "../values/entity-name.tsx";
import { useFieldPath } from "../values/use-field-path.ts";
import talk from "./discussion.module.css";

export function Composer({
  change,
  place,
  replyTo = null,
  clearPlace = () => {},
  done,
}: {
  change: string;
  place: RemarkPlace | null;
  replyTo?: string | null;
  clearPlace?: () => void;
  /** What follows once it is sent or given up; without it one writes on. */
  done?: (() => void) | undefined;
}) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const pathOf = useFieldPath();
  const box = useRef<HTMLTextAreaElement>(null);
  const on = replyTo ?? (place === null ? "" : `${place.kind} ${place.id} ${place.path}`);
  const [text, keep] = useKept<string>(`comment:${change}:${on}`);
  const send = useMutation({
    ...trpc.change.comment.mutationOptions(),
    onSuccess: async () => {
      keep(null);
      clearPlace();
      if (done === undefined) box.current?.focus();
      else done();
      await queries.invalidateQueries({ queryKey: trpc.change.get.queryKey({ id: change }) });
    },
  });
  const offField = () => {
    clearPlace();
    requestAnimationFrame(() => document.getElementById("comment")?.focus());
  };
  const submit = () => {
    if ((text ?? "").trim() !== "" && !send.isPending)
      send.mutate({ id: change, comment: { place, replyTo, text: (text ?? "").trim() } });
  };
  return (
    <form
      className={talk.composer}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {place !== null && (
        <p className={talk.place}>
          {t("talk.onField")} <EntityName kind={place.kind} id={place.id} />
          {place.path !== "" && <> › {pathOf(place.path).words}</>}
          <button type="button" className={css.link} onClick={offField} aria-label={t("talk.offField")}>
            <IconX className="icon" stroke={1.75} aria-hidden="true" />
          </button>
        </p>
      )}
      <LongText
        {...(replyTo === null && { id: "comment" })}
        ref={box}
        minRows={2}
        maxRows={10}
        maxLength={4000}
        label={t(replyTo === null ? "talk.write" : "talk.reply")}
        placeholder={t("talk.kept")}
        value={text ?? ""}
        onChange={(event) => keep(event.currentTarget.value === "" ? null : event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) submit();
        }}
      />
      <ProblemNote error={send.error} />
      <div className={css.formEnd}>
        {replyTo !== null && <Button onClick={done}>{t("do.cancel")}</Button>}
        <Button type="submit" loading={send.isPending} disabled={(text ?? "").trim() === ""}>
          {t("talk.send")}
        </Button>
      </div>
    </form>
  );
}
