"use client";
// What an administrator can do with somebody; what takes something away is asked first.
import { Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PersonRow } from "../api/answers.ts";
import { useTRPC } from "../api/trpc.ts";
import { useConfirm } from "../shell/confirm.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import shell from "../shell/shell.module.css";
import type { MadeLink } from "./link-note.tsx";
import { RolesDialog } from "./roles-dialog.tsx";

export function PersonActions({ person, onLink }: { person: PersonRow; onLink: (link: MadeLink) => void }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const confirm = useConfirm();
  const queries = useQueryClient();
  const [isChanging, setChanging] = useState(false);
  const onSuccess = () => queries.invalidateQueries({ queryKey: trpc.person.list.queryKey() });
  const renewing = useMutation(trpc.person.renew.mutationOptions({ onSuccess: onLink }));
  const leaving = useMutation(trpc.person.deactivate.mutationOptions({ onSuccess }));
  const returning = useMutation(trpc.person.activate.mutationOptions({ onSuccess }));
  const { id, name } = person;
  const renew = async () => {
    const title = t("people.renewTitle", { name });
    if (await confirm({ title, text: t("people.renewText"), action: t("people.inviteDo") }))
      renewing.mutate({ person: id });
  };
  const deactivate = async () => {
    const question = {
      title: t("people.deactivateTitle", { name }),
      text: t("people.deactivateText"),
      action: t("people.deactivateDo"),
      isDanger: true,
    };
    if (await confirm(question)) leaving.mutate({ person: id });
  };
  return (
    <>
      <Menu>
        <Menu.Target>
          <button className={shell.iconButton} type="button" aria-label={t("people.actions", { name })}>
            <IconDots className="icon" stroke={1.75} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setChanging(true)}>{t("people.changeRoles")}</Menu.Item>
          {person.isActive ? (
            <>
              <Menu.Item onClick={() => void renew()}>{t("people.renew")}</Menu.Item>
              <Menu.Divider />
              <Menu.Item color="red" onClick={() => void deactivate()}>
                {t("people.deactivate")}
              </Menu.Item>
            </>
          ) : (
            <Menu.Item onClick={() => returning.mutate({ person: id })}>{t("people.activate")}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ProblemNote error={leaving.error ?? renewing.error ?? returning.error} />
      {isChanging && <RolesDialog person={person} onClose={() => setChanging(false)} />}
    </>
  );
}
