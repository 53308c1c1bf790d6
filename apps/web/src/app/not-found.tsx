import { useTranslations } from "next-intl";
import { PageTitle } from "../shell/page.tsx";
import { Unknown } from "../shell/state.tsx";

export default function NotFound() {
  const t = useTranslations();
  return (
    <>
      <PageTitle>{t("unknown.title")}</PageTitle>
      <Unknown />
    </>
  );
}
