"use client";
// One's own name, as others read it beside what one does.
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useProblemText } from "../api/problem-text.tsx";
import { useTRPC } from "../api/trpc.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import css from "./name-form.module.css";

export function NameForm({ name }: { name: string }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(name);
  const renaming = useMutation({
    ...trpc.person.rename.mutationOptions(),
    onSuccess: async (person) => {
      setTyped(person.name);
      await Promise.all([
        queries.invalidateQueries({ queryKey: trpc.session.me.queryKey() }),
        queries.invalidateQueries({ queryKey: trpc.person.names.queryKey() }),
      ]);
    },
  });
  const fault = useProblemText(renaming.error)?.fields.name;
  const isChanged = typed.trim() !== "" && typed.trim() !== name;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isChanged) renaming.mutate({ name: typed.trim() });
  };
  return (
    <form onSubmit={submit}>
      <div className={css.line}>
        <TextInput
          label={t("me.name")}
          description={t("me.nameWhy")}
          autoComplete="name"
          maxLength={200}
          value={typed}
          error={fault}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" loading={renaming.isPending} disabled={!isChanged}>
          {t("me.rename")}
        </Button>
      </div>
      {fault === undefined && <ProblemNote error={renaming.error} />}
      <p role="status" className="small">
        {renaming.isSuccess && !isChanged && t("me.renamed")}
      </p>
    </form>
  );
}
