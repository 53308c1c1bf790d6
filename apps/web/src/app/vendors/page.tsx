import { useTranslations } from "next-intl";
import { PageTitle } from "../../shell/page.tsx";
import { VendorsPage } from "../../vendor/vendors-page.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <>
      <PageTitle>{t("nav.vendors")}</PageTitle>
      <VendorsPage />
    </>
  );
}
