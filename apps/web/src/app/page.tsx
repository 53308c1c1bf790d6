import { useTranslations } from "next-intl";
import { Home } from "../home/home.tsx";
import { PageTitle } from "../shell/page.tsx";
import { PageWords } from "../words/page-words.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <PageWords of="/">
      <PageTitle>{t("nav.home")}</PageTitle>
      <Home />
    </PageWords>
  );
}
