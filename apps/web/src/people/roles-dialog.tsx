"use client";
import { Button, Group, Modal } from "@mantine/core";
import type { AccessRole } from "@pilu/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { PersonRow } from "../api/answers.ts";
import { useTRPC } from "../api/trpc.ts";
import { RolePicker } from "../session/role-picker.tsx";
import css from "../session/session.module.css";
import { ProblemNote } from "../shell/problem-note.tsx";
import { useFocusBack } from "../shell/use-focus-back.ts";

export function RolesDialog({ person, onClose }: { person: PersonRow; onClose: () => void }) {
  useFocusBack();
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [roles, setRoles] = useState<AccessRole[]>([...person.roles]);
  const changing = useMutation(
    trpc.person.changeRoles.mutationOptions({
      onSuccess: async () => {
        // One's own roles may be among them.
        await queries.invalidateQueries();
        onClose();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    changing.mutate({ person: person.id, roles });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("people.rolesOf", { name: person.name })}
      centered
      closeButtonProps={{ "aria-label": t("do.close") }}
    >
      <form className={css.form} onSubmit={submit}>
        <ProblemNote error={changing.error} />
        <RolePicker
          label={t("role.all")}
          value={roles}
          onChange={setRoles}
          error={roles.length === 0 ? t("people.rolesMissing") : undefined}
        />
        <Group justify="flex-end" gap="sm">
          <Button onClick={onClose}>{t("do.cancel")}</Button>
          <Button type="submit" variant="filled" loading={changing.isPending} disabled={roles.length === 0}>
            {t("do.save")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
