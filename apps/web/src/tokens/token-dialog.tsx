"use client";
import { Button, Checkbox, Group, Modal, NativeSelect, TextInput } from "@mantine/core";
import type { Scope } from "@pilu/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useProblemText } from "../api/problem-text.tsx";
import { useTRPC } from "../api/trpc.ts";
import css from "../session/session.module.css";
import { ProblemNote } from "../shell/problem-note.tsx";
import { useFocusBack } from "../shell/use-focus-back.ts";

const scopes = ["registry:read", "scan:write", "change:propose"] as const satisfies readonly Scope[];
/** Days that are offered; the registry allows up to 366. */
const lives = [7, 30, 90, 180, 365];

export function TokenDialog({
  onClose,
  onMade,
}: {
  onClose: () => void;
  onMade: (made: { secret: string; label: string }) => void;
}) {
  useFocusBack();
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [label, setLabel] = useState("");
  const [chosen, setChosen] = useState<Scope[]>(["registry:read"]);
  const [days, setDays] = useState(90);
  const issuing = useMutation(
    trpc.token.issue.mutationOptions({
      onSuccess: ({ secret, token }) => {
        void queries.invalidateQueries({ queryKey: trpc.token.list.queryKey() });
        onMade({ secret, label: token.label });
      },
    }),
  );
  const fields = useProblemText(issuing.error)?.fields ?? {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length > 0) issuing.mutate({ label, scopes: chosen, expiresInDays: days });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("tokens.new")}
      centered
      closeButtonProps={{ "aria-label": t("do.close") }}
    >
      <form className={css.form} onSubmit={submit}>
        <ProblemNote error={issuing.error} placed={(path) => path === "label"} />
        <TextInput
          label={t("tokens.label")}
          placeholder={t("tokens.labelExample")}
          required
          withAsterisk={false}
          maxLength={200}
          data-autofocus
          value={label}
          error={fields.label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <Checkbox.Group
          label={t("tokens.scopes")}
          error={chosen.length === 0 ? t("tokens.scopesMissing") : undefined}
          value={chosen}
          onChange={(values) => setChosen(scopes.filter((scope) => values.includes(scope)))}
        >
          {scopes.map((scope) => (
            <Checkbox
              key={scope}
              value={scope}
              size="sm"
              mt={8}
              label={t(`tokens.scope.${scope}`)}
              description={<code>{scope}</code>}
            />
          ))}
        </Checkbox.Group>
        <NativeSelect
          label={t("tokens.lives")}
          value={String(days)}
          onChange={(event) => setDays(Number(event.currentTarget.value))}
          data={lives.map((life) => ({ value: String(life), label: t("tokens.days", { count: life }) }))}
        />
        <Group justify="flex-end" gap="sm">
          <Button onClick={onClose}>{t("do.cancel")}</Button>
          <Button type="submit" variant="filled" loading={issuing.isPending} disabled={chosen.length === 0}>
            {t("tokens.make")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
