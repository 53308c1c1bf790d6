"use client";
import { Menu, useMantineColorScheme } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useSingleKeys } from "./keys.tsx";

const schemes = ["light", "dark", "auto"] as const;

export function AppearanceItems() {
  const t = useTranslations();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  return (
    <>
      <Menu.Label>{t("appearance.scheme")}</Menu.Label>
      <Menu.RadioGroup
        value={colorScheme}
        onChange={(value) => setColorScheme(schemes.find((scheme) => scheme === value) ?? "auto")}
      >
        {schemes.map((scheme) => (
          <Menu.RadioItem key={scheme} value={scheme}>
            {t(`appearance.${scheme}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Divider />
      <Menu.CheckboxItem checked={singleKeys} onChange={setSingleKeys}>
        {t("appearance.singleKeys")}
      </Menu.CheckboxItem>
      <Menu.Label>{t("appearance.keysHelp")}</Menu.Label>
    </>
  );
}
