import { useTranslations } from "next-intl";
import { Apps } from "../../app-page/apps.tsx";
import { PageHead, PageTitle } from "../../shell/page.tsx";
import { PageWords } from "../../words/page-words.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <PageWords of="/apps">
      <PageTitle>{t("nav.apps")}</PageTitle>
      <PageHead title={t("apps.title")}>{t("apps.what")}</PageHead>
      <Apps />
    </PageWords>
  );
}
