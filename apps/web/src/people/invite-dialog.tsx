"use client";
import { Button, Group, Modal, TextInput } from "@mantine/core";
import type { AccessRole } from "@pilu/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useProblemText } from "../api/problem-text.tsx";
import { useTRPC } from "../api/trpc.ts";
import { RolePicker } from "../session/role-picker.tsx";
import css from "../session/session.module.css";
import { ProblemNote } from "../shell/problem-note.tsx";
import { useFocusBack } from "../shell/use-focus-back.ts";
import type { MadeLink } from "./link-note.tsx";

const own = ["email", "roles"];

/** Asks whom to invite as what; `onMade` gets the link, which is never shown again. */
export function InviteDialog({ onClose, onMade }: { onClose: () => void; onMade: (link: MadeLink) => void }) {
  useFocusBack();
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [email, setEmail] = useState("");
  const [roles, setRoles] = useState<AccessRole[]>(["engineer"]);
  const inviting = useMutation(
    trpc.person.invite.mutationOptions({
      onSuccess: (link) => {
        void queries.invalidateQueries({ queryKey: trpc.person.openInvitations.queryKey() });
        onMade(link);
      },
    }),
  );
  const fields = useProblemText(inviting.error)?.fields ?? {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (roles.length > 0) inviting.mutate({ email, roles });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("people.inviteTitle")}
      centered
      closeButtonProps={{ "aria-label": t("do.close") }}
    >
      <form className={css.form} onSubmit={submit}>
        <ProblemNote error={inviting.error} placed={(path) => own.includes(path)} />
        <TextInput
          type="email"
          label={t("me.email")}
          required
          withAsterisk={false}
          autoComplete="off"
          data-autofocus
          value={email}
          error={fields.email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <RolePicker
          label={t("role.all")}
          value={roles}
          onChange={setRoles}
          error={roles.length === 0 ? t("people.rolesMissing") : fields.roles}
        />
        <Group justify="flex-end" gap="sm">
          <Button onClick={onClose}>{t("do.cancel")}</Button>
          <Button type="submit" variant="filled" loading={inviting.isPending} disabled={roles.length === 0}>
            {t("people.inviteDo")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
