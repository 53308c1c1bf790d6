"use client";
// Where a reader without a session lands; afterwards they are where they wanted to be.
import { useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { Note } from "../shell/state.tsx";
import { placeAfter } from "./open-pages.ts";
import css from "./session.module.css";
import { SignInForm } from "./sign-in-form.tsx";

export function SignInPage() {
  const t = useTranslations();
  const router = useRouter();
  const queries = useQueryClient();
  const parameters = useSearchParams();
  const to = placeAfter(parameters.get("to"));
  const onSignedIn = () => {
    queries.clear();
    router.replace(to);
  };
  return (
    <div className={css.page}>
      <h1>{t("signIn.title")}</h1>
      {/* The company's own sign-in says so when it lets somebody through whom nobody invited, or nobody at all. */}
      {parameters.has("error") && <Note is="stop">{t("signIn.company")}</Note>}
      <SignInForm to={to} onSignedIn={onSignedIn} />
    </div>
  );
}
