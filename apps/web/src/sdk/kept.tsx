"use client";
// How long data is kept, or that the vendor does not say.
import type { Retention } from "@pilu/schema";
import { useTranslations } from "next-intl";
import { Unstated } from "../marks/unstated.tsx";
import { Words } from "../words/words.tsx";

export function Kept({ retention }: { retention: Retention | null }) {
  const t = useTranslations();
  if (retention === null) return <Unstated />;
  return (
    <>
      {retention.days !== null && <p>{t("retention.days", { days: retention.days })}</p>}
      {[retention.criterion, retention.disposal, retention.afterRemoval].map(
        (text) =>
          text !== null && (
            <p key={JSON.stringify(text)}>
              <Words of={text} />
            </p>
          ),
      )}
    </>
  );
}
