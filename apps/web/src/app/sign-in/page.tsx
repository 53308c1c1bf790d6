import { useTranslations } from "next-intl";
import { SignInPage } from "../../session/sign-in-page.tsx";
import { PageTitle } from "../../shell/page.tsx";

export default function Page() {
  const t = useTranslations();
  return (
    <>
      <PageTitle>{t("signIn.title")}</PageTitle>
      <SignInPage />
    </>
  );
}
