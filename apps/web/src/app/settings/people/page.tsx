import { useTranslations } from "next-intl";
import { PeoplePage } from "../../../people/people-page.tsx";
import { PageTitle } from "../../../shell/page.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <>
      <PageTitle>{t("nav.people")}</PageTitle>
      <PeoplePage />
    </>
  );
}
