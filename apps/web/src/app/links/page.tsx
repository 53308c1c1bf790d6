import { useTranslations } from "next-intl";
import { LinksPage } from "../../links/links-page.tsx";
import { PageTitle } from "../../shell/page.tsx";
import { PageWords } from "../../words/page-words.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <PageWords of="/links">
      <PageTitle>{t("nav.links")}</PageTitle>
      <LinksPage />
    </PageWords>
  );
}
