import { useTranslations } from "next-intl";
import { JoinPage } from "../../session/join-page.tsx";
import { PageTitle } from "../../shell/page.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <>
      <PageTitle>{t("join.title")}</PageTitle>
      <JoinPage />
    </>
  );
}
