import { useTranslations } from "next-intl";
import { PeoplePage } from "../../../people/people-page.tsx";
import { PageTitle } from "../../../shell/page.tsx";
import { PageWords } from "../../../words/page-words.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <PageWords of="/settings/people">
      <PageTitle>{t("nav.people")}</PageTitle>
      <PeoplePage />
    </PageWords>
  );
}
