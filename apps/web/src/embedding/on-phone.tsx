"use client";
// The public page on a phone: its address to scan or to copy, and why a phone may not reach it.
import { useTranslations } from "next-intl";
import { Copy } from "../marks/copy.tsx";
import { Note } from "../shell/state.tsx";
import css from "./embedding.module.css";
import { QrCode } from "./qr-code.tsx";
import { useOrigin } from "./use-origin.ts";

export function OnPhone({ slug }: { slug: string }) {
  const t = useTranslations();
  const origin = useOrigin();
  if (origin === "") return null;
  const address = `${origin}/d/${slug}`;
  return (
    <div className={css.phone}>
      <QrCode text={address} label={t("embed.qr", { text: address })} />
      <p className="small">{t("embed.scan")}</p>
      <p className={css.address}>
        <a href={address}>{address}</a> <Copy text={address} />
      </p>
      {isOnlyHere(origin) && <Note is="look">{t("embed.onlyHere")}</Note>}
    </div>
  );
}

/** Addresses that mean "this computer" to every computer. */
function isOnlyHere(origin: string): boolean {
  return /^https?:\/\/(localhost|127(\.\d+){3}|\[::1\])(:|$)/.test(origin);
}
