import { useTranslations } from "next-intl";
import { SettingsPage } from "../../settings/settings-page.tsx";
import { PageTitle } from "../../shell/page.tsx";
import { PageWords } from "../../words/page-words.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <PageWords of="/settings">
      <PageTitle>{t("nav.settings")}</PageTitle>
      <SettingsPage />
    </PageWords>
  );
}
