import { useTranslations } from "next-intl";
import { PageTitle } from "../../../shell/page.tsx";
import { TokensPage } from "../../../tokens/tokens-page.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <>
      <PageTitle>{t("nav.tokens")}</PageTitle>
      <TokensPage />
    </>
  );
}
