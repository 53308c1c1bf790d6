import { useTranslations } from "next-intl";
import { DataTypeBrowser } from "../../data-types/data-type-browser.tsx";
import { googleLabels } from "../../data-types/google-labels.ts";
import { PageHead, PageTitle } from "../../shell/page.tsx";
import { PageWords } from "../../words/page-words.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <PageWords of="/data-types">
      <PageTitle>{t("nav.dataTypes")}</PageTitle>
      <PageHead title={t("types.title")}>{t("types.what")}</PageHead>
      <DataTypeBrowser googleLabels={googleLabels} />
    </PageWords>
  );
}
