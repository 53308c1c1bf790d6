import { useTranslations } from "next-intl";
import { PageTitle } from "../../../shell/page.tsx";
import { TokensPage } from "../../../tokens/tokens-page.tsx";
import { PageWords } from "../../../words/page-words.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <PageWords of="/settings/tokens">
      <PageTitle>{t("nav.tokens")}</PageTitle>
      <TokensPage />
    </PageWords>
  );
}
