"use client";
// Notices that nobody is signed in, and has the sign-in opened over the page; notices that it is somebody else, and
// starts over. The dialog is loaded when it is needed.
import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useEffect, useState, useSyncExternalStore } from "react";
import { untilThere } from "../shell/until-there.ts";
import { asking, askToSignIn } from "./asking.ts";
import { forgetOld } from "./kept.ts";
import { rememberEmail } from "./last-email.ts";
import { useMe } from "./me.ts";
import { isOpenPage } from "./open-pages.ts";
import { arrived, startOver, watchReader } from "./reader.ts";

const SignInDialog = dynamic(
  () => untilThere(() => import("./sign-in-dialog.tsx")).then((module) => module.SignInDialog),
  {
    ssr: false,
  },
);

export function SessionWatch() {
  const me = useMe();
  const isOpen = isOpenPage(usePathname());
  const isAsked = useSyncExternalStore(asking.subscribe, asking.read, () => false);
  const [wasAsked, setAsked] = useState(false);
  if (isAsked && !wasAsked) setAsked(true);
  useEffect(() => {
    forgetOld();
    return watchReader();
  }, []);
  useEffect(() => {
    if (me === null && !isOpen) askToSignIn().catch(() => {});
    if (!me) return;
    rememberEmail(me.email);
    if (!arrived(me.id)) void startOver("/");
  }, [me, isOpen]);
  return isOpen || !wasAsked ? null : <SignInDialog isAsked={isAsked} />;
}
