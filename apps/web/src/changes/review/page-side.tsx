"use client";
// One side of the comparison: the page drawn in the browser and shut in a frame without scripts.
import type { AnyDisclosure, Locale } from "@pilu/schema";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Answer, Rows } from "../../shell/state.tsx";
import { usePainted } from "../../shell/use-painted.ts";
import own from "./difference.module.css";
import { narrowed } from "./narrowed.ts";

export function PageSide({
  title,
  document,
  language,
  only,
}: {
  title: string;
  /** Null: there is no such page. */
  document: AnyDisclosure | null;
  language: Locale;
  /** Ids of the entries to show; null: the whole page. */
  only: ReadonlySet<string> | null;
}) {
  const t = useTranslations();
  const isPart = only !== null && only.size > 0;
  const shown = document !== null && isPart ? narrowed(document, only) : document;
  // What differs is told first; what draws the page is loaded after it.
  const isPainted = usePainted();
  const page = useQuery({
    queryKey: ["compared", document?.hash, language, isPart ? [...only] : null],
    queryFn: async () =>
      (await import("./compared-page.ts")).comparedPage(shown as AnyDisclosure, { language, isPart }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: isPainted && shown !== null && shown.groups.length > 0,
  });
  return (
    <figure className={own.page}>
      <figcaption>{title}</figcaption>
      {shown === null || shown.groups.length === 0 ? (
        <p className={own.noPage}>{t(shown === null ? "pages.none" : "pages.notInIt")}</p>
      ) : (
        <Answer of={page} waiting={<Rows count={1} height={480} />}>
          {(html) => (
            <iframe
              title={`${title}: ${t("preview.frame")}`}
              srcDoc={html}
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              referrerPolicy="no-referrer"
            />
          )}
        </Answer>
      )}
    </figure>
  );
}
