"use client";
// Keys of a review: j and k between differences, c comment, u class, e next gap, a and r decide, 0-9 apps, ? help.
import { Kbd } from "@mantine/core";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useAddress } from "../../shell/address.ts";
import { useSingleKeys } from "../../shell/keys.tsx";
import { moveFocus } from "../../shell/move-focus.ts";
import { nextGap } from "../decision/next-gap.ts";
import { useOnReview } from "./on-review.ts";
import css from "./review.module.css";

const KeysHelp = dynamic(() => import("./keys-help.tsx").then((module) => module.KeysHelp), { ssr: false });

export function ReviewKeys() {
  const t = useTranslations();
  const { review, standing } = useOnReview();
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  if (isOpen && !wasOpened) setOpened(true);
  const [singleKeys] = useSingleKeys();
  const [, setAddress] = useAddress(["app"]);
  const leading = useRef(false);
  useEffect(() => {
    const apps = review.groups.flatMap((group) => group.apps);
    const onKey = (event: KeyboardEvent) => {
      const wasLeading = leading.current;
      leading.current = event.key === "g";
      if (
        !singleKeys ||
        wasLeading ||
        event.metaKey ||
        event.ctrlKey ||
        event.altKey ||
        isTyping(event.target)
      )
        return;
      const act = () => {
        const { key } = event;
        if (key === "j" || key === "k") return moveFocus("[data-difference]", key === "j" ? 1 : -1);
        if (key === "c") return press("[data-comment]") || document.getElementById("comment")?.focus();
        if (key === "u") return press("[data-judge]");
        if (key === "a" || key === "r")
          return document.querySelector<HTMLElement>(`[data-key=${key}]`)?.click();
        if (key === "e") return nextGap(standing.gaps);
        if (key === "?") return setOpen(true);
        if (key === "0") return setAddress({ app: "" }, "replace");
        const app = /^[1-9]$/.test(key) ? apps[Number(key) - 1] : undefined;
        if (app === undefined) return false;
        return setAddress({ app: app.slug }, "replace");
      };
      if (act() !== false) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [review, standing, singleKeys, setAddress]);
  return (
    <>
      <p className={css.keysHint}>
        <button type="button" className={css.link} onClick={() => setOpen(true)}>
          <Kbd>?</Kbd> {t("keys.title")}
        </button>
      </p>
      {wasOpened && <KeysHelp isOpen={isOpen} close={() => setOpen(false)} />}
    </>
  );
}

/** Presses a button of the difference in focus; of the first one where none is. False without any. */
function press(button: string): boolean {
  const own =
    document.activeElement?.closest<HTMLElement>("[data-difference]") ??
    document.querySelector<HTMLElement>("[data-difference]");
  if (own === null) return false;
  own.focus();
  own.querySelector<HTMLElement>(button)?.click();
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest("input:not([type=radio]), textarea, select, [role=dialog], [role=menu]") !== null
  );
}
