import { useTranslations } from "next-intl";
import { SettingsPage } from "../../settings/settings-page.tsx";
import { PageTitle } from "../../shell/page.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <>
      <PageTitle>{t("nav.settings")}</PageTitle>
      <SettingsPage />
    </>
  );
}
