"use client";
// Where a reader without a session lands; afterwards they are where they wanted to be.
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { Note } from "../shell/state.tsx";
import { placeAfter } from "./open-pages.ts";
import { startOver } from "./reader.ts";
import css from "./session.module.css";
import { SignInForm } from "./sign-in-form.tsx";

export function SignInPage() {
  const t = useTranslations();
  const parameters = useSearchParams();
  const to = placeAfter(parameters.get("to"));
  return (
    <div className={css.page}>
      <h1>{t("signIn.title")}</h1>
      {/* The company's own sign-in says so when it lets somebody through whom nobody invited, or nobody at all. */}
      {parameters.has("error") && <Note is="stop">{t("signIn.company")}</Note>}
      <SignInForm to={to} onSignedIn={() => startOver(to)} />
    </div>
  );
}
