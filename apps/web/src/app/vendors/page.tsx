import { useTranslations } from "next-intl";
import { PageTitle } from "../../shell/page.tsx";
import { VendorsPage } from "../../vendor/vendors-page.tsx";
import { PageWords } from "../../words/page-words.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <PageWords of="/vendors">
      <PageTitle>{t("nav.vendors")}</PageTitle>
      <VendorsPage />
    </PageWords>
  );
}
