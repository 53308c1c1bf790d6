// The document: language, colour scheme before the first paint, words and labels for everything below.
import "../theme/styles.ts";
import { ColorSchemeScript, mantineHtmlProps } from "@mantine/core";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { leavePass } from "../session/pass.ts";
import { Providers } from "../shell/providers.tsx";
import { Shell } from "../shell/shell.tsx";
import { CommonWords } from "../words/page-words.tsx";
import { termsIn } from "../words/terms.ts";

export const metadata: Metadata = { robots: { index: false } };
export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#16191d" },
  ],
};

export default async function Layout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const asked = await headers();
  const nonce = asked.get("x-nonce") ?? undefined;
  const cookie = asked.get("cookie");
  // Only a document is drawn here; when the portal fetches a page to go on with, the browser asks for itself.
  const isDrawn = asked.get("sec-fetch-dest") === "document";
  const pass = isDrawn && cookie !== null ? leavePass(cookie) : null;
  return (
    <html lang={locale} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" {...(nonce !== undefined && { nonce })} />
      </head>
      <body>
        <CommonWords>
          <Providers terms={termsIn(locale)} pass={pass}>
            <Shell>{children}</Shell>
          </Providers>
        </CommonWords>
      </body>
    </html>
  );
}
