import { useTranslations } from "next-intl";
import { MePage } from "../../me/me-page.tsx";
import { PageTitle } from "../../shell/page.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <>
      <PageTitle>{t("nav.me")}</PageTitle>
      <MePage />
    </>
  );
}
