"use client";
// Notices that nobody is signed in, and has the sign-in opened over the page. Its dialog is loaded when it is needed.
import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useEffect, useState, useSyncExternalStore } from "react";
import { asking, askToSignIn } from "./asking.ts";
import { rememberEmail } from "./last-email.ts";
import { useMe } from "./me.ts";
import { isOpenPage } from "./open-pages.ts";

const SignInDialog = dynamic(() => import("./sign-in-dialog.tsx").then((module) => module.SignInDialog), {
  ssr: false,
});

export function SessionWatch() {
  const me = useMe();
  const isOpen = isOpenPage(usePathname());
  const isAsked = useSyncExternalStore(asking.subscribe, asking.read, () => false);
  const [wasAsked, setAsked] = useState(false);
  if (isAsked && !wasAsked) setAsked(true);
  useEffect(() => {
    if (me === null && !isOpen) askToSignIn().catch(() => {});
    if (me) rememberEmail(me.email);
  }, [me, isOpen]);
  return isOpen || !wasAsked ? null : <SignInDialog isAsked={isAsked} />;
}
