import { useTranslations } from "next-intl";
import { DutiesPage } from "../../duties/duties-page.tsx";
import { PageTitle } from "../../shell/page.tsx";
import { PageWords } from "../../words/page-words.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <PageWords of="/duties">
      <PageTitle>{t("nav.duties")}</PageTitle>
      <DutiesPage />
    </PageWords>
  );
}
