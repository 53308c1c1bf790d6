"use client";
import { SegmentedControl, useMantineColorScheme } from "@mantine/core";
import type { Locale } from "@pilu/schema";
import { useLocale, useTranslations } from "next-intl";
import css from "../session/session.module.css";
import { useSpeak } from "../shell/speak.ts";

const languages = [
  { value: "zh-CN", label: <span lang="zh-CN">中文</span> },
  { value: "en", label: <span lang="en">English</span> },
] as const satisfies readonly { value: Locale; label: unknown }[];
const schemes = ["light", "dark", "auto"] as const;

/** The portal's language and colours, kept in this browser. */
export function Look() {
  const t = useTranslations();
  const speak = useSpeak();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={css.fields}>
      <SegmentedControl
        aria-label={t("me.language")}
        value={useLocale()}
        onChange={(value) => speak(value as Locale)}
        data={[...languages]}
      />
      <SegmentedControl
        aria-label={t("appearance.scheme")}
        value={colorScheme}
        onChange={(value) => setColorScheme(schemes.find((scheme) => scheme === value) ?? "auto")}
        data={schemes.map((value) => ({ value, label: t(`appearance.${value}`) }))}
      />
    </div>
  );
}
