"use client";
// What a link of an administrator leads to: a name and a password, then one is in. The secret stands after the #, where
// no server and no log sees it.
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useTRPC } from "../api/trpc.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { Rows } from "../shell/state.tsx";
import { JoinForm } from "./join-form.tsx";
import { startOver } from "./reader.ts";
import css from "./session.module.css";

export function JoinPage() {
  const t = useTranslations();
  const secret = useSecret();
  const invitation = useQuery(
    useTRPC().session.invitation.queryOptions({ secret: secret ?? "" }, { enabled: secret !== null }),
  );
  const link = invitation.data;
  return (
    <div className={css.page}>
      <h1>{link?.isRenewal === true ? t("join.renew") : t("join.title")}</h1>
      {secret === "" && <p>{t("join.noSecret")}</p>}
      {secret !== "" && link === undefined && invitation.error === null && <Rows count={3} height={60} />}
      <ProblemNote error={invitation.error} />
      {link !== undefined && secret !== null && (
        <JoinForm secret={secret} link={link} onJoined={() => startOver("/")} />
      )}
      <p className="small">
        <Link href="/sign-in">{t("join.signIn")}</Link>
      </p>
    </div>
  );
}

/** The secret of the address; null until the browser has it, "" where it has none. */
function useSecret(): string | null {
  const [secret, setSecret] = useState<string | null>(null);
  useEffect(() => {
    const read = () => setSecret(window.location.hash.slice(1));
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, []);
  return secret;
}
