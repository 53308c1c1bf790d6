"use client";
// Light, dark or as the system has it; and whether single keys are shortcuts (WCAG 2.1.4).
import { Menu, useMantineColorScheme } from "@mantine/core";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useSingleKeys } from "./keys.tsx";
import css from "./shell.module.css";

const schemes = ["light", "dark", "auto"] as const;

export function AppearanceMenu() {
  const t = useTranslations();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  return (
    <Menu width={260}>
      <Menu.Target>
        <button className={css.iconButton} type="button" aria-label={t("appearance.title")}>
          <IconAdjustmentsHorizontal className="icon" stroke={1.75} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
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
      </Menu.Dropdown>
    </Menu>
  );
}
