import { useTranslations } from "next-intl";
import { FindingsPage } from "../../findings/findings-page.tsx";
import { PageTitle } from "../../shell/page.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <>
      <PageTitle>{t("nav.findings")}</PageTitle>
      <FindingsPage />
    </>
  );
}
