"use client";
// Mail address and password, and the company's own sign-in where there is one. What was typed stays when it is refused.
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { signIn, signInWithCompany } from "../api/auth.ts";
import { useTRPC } from "../api/trpc.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import css from "./session.module.css";

export function SignInForm({
  email: knownEmail = "",
  to,
  onSignedIn,
}: {
  /** Whose session ended, where that is known. */
  email?: string;
  /** Where the company's own sign-in comes back to. */
  to: string;
  onSignedIn: () => Promise<void>;
}) {
  const t = useTranslations();
  const ways = useQuery(useTRPC().session.ways.queryOptions());
  const [email, setEmail] = useState(knownEmail);
  const [password, setPassword] = useState("");
  const entering = useMutation({
    mutationFn: async () => {
      await signIn({ email: email.trim(), password });
      await onSignedIn();
    },
  });
  const leaving = useMutation({ mutationFn: () => signInWithCompany(to) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    leaving.reset();
    entering.mutate();
  };
  return (
    <div className={css.form}>
      <ProblemNote error={entering.error ?? leaving.error} />
      <form className={css.form} onSubmit={submit}>
        <TextInput
          name="email"
          type="email"
          label={t("signIn.email")}
          autoComplete="username"
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          data-autofocus={knownEmail === "" ? true : undefined}
        />
        <PasswordInput
          name="password"
          label={t("signIn.password")}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": t("signIn.show"), tabIndex: 0 }}
          data-autofocus={knownEmail === "" ? undefined : true}
        />
        <Button type="submit" variant="filled" size="sm" fullWidth loading={entering.isPending}>
          {t("signIn.do")}
        </Button>
      </form>
      {typeof ways.data?.oidc === "string" && (
        <>
          <p className={css.or}>{t("signIn.or")}</p>
          <Button size="sm" fullWidth loading={leaving.isPending} onClick={() => leaving.mutate()}>
            {ways.data.oidc}
          </Button>
        </>
      )}
      <p className="dim small">{t("signIn.forgotten")}</p>
    </div>
  );
}
