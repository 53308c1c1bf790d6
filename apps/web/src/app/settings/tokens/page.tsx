import { useTranslations } from "next-intl";
import { TokensPage } from "../../../tokens/tokens-page.tsx";
import { PageTitle } from "../../../shell/page.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <>
      <PageTitle>{t("nav.tokens")}</PageTitle>
      <TokensPage />
    </>
  );
}
