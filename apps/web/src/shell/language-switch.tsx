"use client";
// Switches the portal to its other language; the choice is kept in a cookie, because the server picks the words.
import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { languageCookie } from "../words/language-cookie.ts";
import css from "./shell.module.css";

const year = 31_536_000;

export function LanguageSwitch() {
  const router = useRouter();
  const chinese = useLocale() === "en";
  const speak = () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers we serve
    document.cookie = `${languageCookie}=${chinese ? "zh-CN" : "en"}; path=/; max-age=${year}; samesite=lax`;
    router.refresh();
  };
  return (
    <button
      className={css.iconButton}
      type="button"
      lang={chinese ? "zh-CN" : "en"}
      aria-label={chinese ? "中文：切换到中文" : "EN: switch to English"}
      onClick={speak}
    >
      {chinese ? "中" : "EN"}
    </button>
  );
}
