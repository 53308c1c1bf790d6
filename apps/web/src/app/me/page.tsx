import { useTranslations } from "next-intl";
import { MePage } from "../../me/me-page.tsx";
import { PageTitle } from "../../shell/page.tsx";
import { PageWords } from "../../words/page-words.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <PageWords of="/me">
      <PageTitle>{t("nav.me")}</PageTitle>
      <MePage />
    </PageWords>
  );
}
