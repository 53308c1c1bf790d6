import { useTranslations } from "next-intl";
import { Catalogue } from "../../catalogue/catalogue.tsx";
import { DoLink } from "../../register/do-link.tsx";
import { PageHead, PageTitle } from "../../shell/page.tsx";
import { PageWords } from "../../words/page-words.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <PageWords of="/sdks">
      <PageTitle>{t("nav.sdks")}</PageTitle>
      <PageHead
        title={t("catalogue.title")}
        aside={<DoLink href="/sdks/new" label={t("registerDo.register")} adds />}
      />
      <Catalogue />
    </PageWords>
  );
}
