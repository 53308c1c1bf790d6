import { useTranslations } from "next-intl";
import { LinksPage } from "../../links/links-page.tsx";
import { PageTitle } from "../../shell/page.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <>
      <PageTitle>{t("nav.links")}</PageTitle>
      <LinksPage />
    </>
  );
}
