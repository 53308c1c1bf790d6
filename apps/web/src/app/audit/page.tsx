import { useTranslations } from "next-intl";
import { AuditPage } from "../../audit/audit-page.tsx";
import { PageTitle } from "../../shell/page.tsx";
import { PageWords } from "../../words/page-words.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <PageWords of="/audit">
      <PageTitle>{t("nav.audit")}</PageTitle>
      <AuditPage />
    </PageWords>
  );
}
