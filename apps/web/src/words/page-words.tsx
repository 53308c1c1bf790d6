// A page takes along the words that it and what it may open use: all of them weigh more than most pages.
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { commonWords, wordsOfPage } from "./page-words.gen.ts";

/** The words that the frame of every page uses. */
export async function CommonWords({ children }: { children: ReactNode }) {
  return <NextIntlClientProvider messages={await wordsOf(commonWords)}>{children}</NextIntlClientProvider>;
}

/** Around a page, by its place below `app/`: its words beside those of the frame. */
export async function PageWords({ of, children }: { of: keyof typeof wordsOfPage; children: ReactNode }) {
  const messages = await wordsOf([...commonWords, ...wordsOfPage[of]]);
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}

async function wordsOf(levels: readonly string[]) {
  const all = Object.entries(await getMessages());
  return Object.fromEntries(all.filter(([level]) => levels.includes(level)));
}
