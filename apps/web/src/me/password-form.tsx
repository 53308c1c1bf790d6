"use client";
import { Button, Checkbox, PasswordInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { changePassword } from "../api/auth.ts";
import { codeOfProblem } from "../api/problem.ts";
import { askToSignIn } from "../session/asking.ts";
import { isStrong } from "../session/password.ts";
import { PasswordRules } from "../session/password-rules.tsx";
import css from "../session/session.module.css";
import { ProblemNote } from "../shell/problem-note.tsx";

export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations();
  const [old, setOld] = useState("");
  const [next, setNext] = useState("");
  const [others, setOthers] = useState(true);
  const changing = useMutation({
    mutationFn: async () => {
      const given = { currentPassword: old, newPassword: next, revokeOtherSessions: others };
      await changePassword(given).catch(async (error: unknown) => {
        if (codeOfProblem(error) !== "sign-in.needed") throw error;
        await askToSignIn();
        await changePassword(given);
      });
      setOld("");
      setNext("");
    },
  });
  const isWrong = codeOfProblem(changing.error) === "sign-in.refused";
  const toggle = { "aria-label": t("signIn.show"), tabIndex: 0 };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isStrong(next)) changing.mutate();
  };
  return (
    <form className={css.fields} onSubmit={submit}>
      {!isWrong && <ProblemNote error={changing.error} />}
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordInput
        label={t("password.old")}
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={old}
        error={isWrong ? t("password.wrong") : undefined}
        onChange={(event) => setOld(event.currentTarget.value)}
        visibilityToggleButtonProps={toggle}
      />
      <PasswordInput
        label={t("password.new")}
        autoComplete="new-password"
        required
        withAsterisk={false}
        value={next}
        onChange={(event) => setNext(event.currentTarget.value)}
        visibilityToggleButtonProps={toggle}
        aria-describedby="new-password-rules"
      />
      <PasswordRules id="new-password-rules" password={next} />
      <Checkbox
        label={t("password.others")}
        checked={others}
        onChange={(event) => setOthers(event.currentTarget.checked)}
      />
      <div>
        <Button type="submit" variant="filled" loading={changing.isPending}>
          {t("password.change")}
        </Button>
      </div>
      <p role="status" className="small">
        {changing.isSuccess && t("password.changed")}
      </p>
    </form>
  );
}
