import { useTranslations } from "next-intl";
import { ChangeList } from "../../changes/queue/change-list.tsx";
import { PageHead, PageTitle } from "../../shell/page.tsx";
import { PageWords } from "../../words/page-words.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <PageWords of="/changes">
      <PageTitle>{t("nav.changes")}</PageTitle>
      <PageHead title={t("nav.changes")} />
      <ChangeList />
    </PageWords>
  );
}
