import { useTranslations } from "next-intl";
import { JoinPage } from "../../session/join-page.tsx";
import { PageTitle } from "../../shell/page.tsx";
import { PageWords } from "../../words/page-words.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <PageWords of="/join">
      <PageTitle>{t("join.title")}</PageTitle>
      <JoinPage />
    </PageWords>
  );
}
