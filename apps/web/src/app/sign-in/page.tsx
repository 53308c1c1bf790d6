import { useTranslations } from "next-intl";
import { SignInPage } from "../../session/sign-in-page.tsx";
import { PageTitle } from "../../shell/page.tsx";
import { PageWords } from "../../words/page-words.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <PageWords of="/sign-in">
      <PageTitle>{t("signIn.title")}</PageTitle>
      <SignInPage />
    </PageWords>
  );
}
