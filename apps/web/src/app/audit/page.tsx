import { useTranslations } from "next-intl";
import { AuditPage } from "../../audit/audit-page.tsx";
import { PageTitle } from "../../shell/page.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <>
      <PageTitle>{t("nav.audit")}</PageTitle>
      <AuditPage />
    </>
  );
}
