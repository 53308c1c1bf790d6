"use client";
import type { Locale } from "@pilu/schema";
import { useRouter } from "next/navigation";
import { languageCookie } from "../words/language-cookie.ts";

const year = 31_536_000;

/** Switches the portal to a language; it is kept in a cookie, because the server picks the words. */
export function useSpeak(): (language: Locale) => void {
  const router = useRouter();
  return (language) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers we serve
    document.cookie = `${languageCookie}=${language}; path=/; max-age=${year}; samesite=lax`;
    router.refresh();
  };
}
