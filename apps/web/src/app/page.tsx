import { useTranslations } from "next-intl";
import { Home } from "../home/home.tsx";
import { PageTitle } from "../shell/page.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <>
      <PageTitle>{t("nav.home")}</PageTitle>
      <Home />
    </>
  );
}
