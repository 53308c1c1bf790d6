import { useTranslations } from "next-intl";
import { DutiesPage } from "../../duties/duties-page.tsx";
import { PageTitle } from "../../shell/page.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <>
      <PageTitle>{t("nav.duties")}</PageTitle>
      <DutiesPage />
    </>
  );
}
