import { useTranslations } from "next-intl";
import { FindingsPage } from "../../findings/findings-page.tsx";
import { PageTitle } from "../../shell/page.tsx";
import { PageWords } from "../../words/page-words.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <PageWords of="/findings">
      <PageTitle>{t("nav.findings")}</PageTitle>
      <FindingsPage />
    </PageWords>
  );
}
