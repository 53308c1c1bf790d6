"use client";
// Switches the portal to its other language.
import { useLocale } from "next-intl";
import css from "./shell.module.css";
import { useSpeak } from "./speak.ts";

export function LanguageSwitch() {
  const speak = useSpeak();
  const chinese = useLocale() === "en";
  return (
    <button
      className={css.iconButton}
      type="button"
      lang={chinese ? "zh-CN" : "en"}
      aria-label={chinese ? "中文：切换到中文" : "EN: switch to English"}
      onClick={() => speak(chinese ? "zh-CN" : "en")}
    >
      {chinese ? "中" : "EN"}
    </button>
  );
}
