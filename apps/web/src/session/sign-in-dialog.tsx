"use client";
// The sign-in over the page, when the session has ended: what was asked is asked again, what was typed is still there.
import { Modal } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useFocusBack } from "../shell/use-focus-back.ts";
import { useArrival } from "./arrival.ts";
import { signInEnded } from "./asking.ts";
import { lastEmail } from "./last-email.ts";
import { SignInForm } from "./sign-in-form.tsx";

export function SignInDialog({ isAsked }: { isAsked: boolean }) {
  useFocusBack(isAsked);
  const t = useTranslations();
  const arrive = useArrival();
  const [to, setTo] = useState("/");
  useEffect(() => {
    if (isAsked) setTo(window.location.pathname + window.location.search + window.location.hash);
  }, [isAsked]);
  return (
    <Modal
      opened={isAsked}
      onClose={() => signInEnded({ isSignedIn: false })}
      title={t("signIn.again")}
      centered
      size="sm"
      closeOnClickOutside={false}
      // Above whatever dialog was open when the session ended.
      zIndex={500}
      closeButtonProps={{ "aria-label": t("do.close") }}
    >
      <p className="dim small" style={{ marginBottom: 14 }}>
        {t("signIn.why")}
      </p>
      <SignInForm email={lastEmail()} to={to} onSignedIn={arrive} />
    </Modal>
  );
}
