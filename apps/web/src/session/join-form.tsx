"use client";
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { InvitationFacts } from "../api/answers.ts";
import { signIn } from "../api/auth.ts";
import { useProblemText } from "../api/problem-text.tsx";
import { useTRPCClient } from "../api/trpc.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { isStrong } from "./password.ts";
import { PasswordRules } from "./password-rules.tsx";
import { RoleList } from "./role-list.tsx";
import css from "./session.module.css";

const own = ["name", "email", "password"];

/** Name and password of whoever holds the link; the address too, where the link names none (the first administrator). */
export function JoinForm({
  secret,
  link,
  onJoined,
}: {
  secret: string;
  link: InvitationFacts;
  onJoined: () => Promise<never>;
}) {
  const t = useTranslations();
  const registry = useTRPCClient();
  const [name, setName] = useState("");
  const [email, setEmail] = useState(link.email ?? "");
  const [password, setPassword] = useState("");
  const joining = useMutation({
    mutationFn: async () => {
      const address = link.email ?? email.trim();
      // A renewal leaves the name as it is; the registry still asks for one.
      await registry.session.join.mutate({
        secret,
        name: link.isRenewal ? address : name,
        email: address,
        password,
      });
      await signIn({ email: address, password });
      await onJoined();
    },
  });
  const fields = useProblemText(joining.error)?.fields ?? {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isStrong(password)) joining.mutate();
  };
  return (
    <>
      {link.isRenewal ? (
        <p>{t("join.renewFor", { email })}</p>
      ) : (
        <div className={css.rules}>
          <p>{link.email === null ? t("join.first") : t("join.invited", { email })}</p>
          <RoleList roles={link.roles} />
        </div>
      )}
      <ProblemNote error={joining.error} placed={(path) => own.includes(path)} />
      <form className={css.form} onSubmit={submit}>
        {link.email === null && (
          <TextInput
            type="email"
            label={t("signIn.email")}
            autoComplete="username"
            required
            withAsterisk={false}
            value={email}
            error={fields.email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        )}
        {link.email !== null && <input type="hidden" autoComplete="username" value={link.email} readOnly />}
        {!link.isRenewal && (
          <TextInput
            label={t("join.name")}
            description={t("join.nameWhy")}
            autoComplete="name"
            required
            withAsterisk={false}
            maxLength={200}
            value={name}
            error={fields.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          label={t("join.password")}
          autoComplete="new-password"
          required
          withAsterisk={false}
          value={password}
          error={fields.password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": t("signIn.show"), tabIndex: 0 }}
          aria-describedby="password-rules"
        />
        <PasswordRules id="password-rules" password={password} />
        <Button type="submit" variant="filled" size="sm" fullWidth loading={joining.isPending}>
          {link.isRenewal ? t("join.renewDo") : t("join.do")}
        </Button>
      </form>
    </>
  );
}
