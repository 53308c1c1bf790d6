import { AppPage } from "../../../app-page/app-page.tsx";
import { PageWords } from "../../../words/page-words.tsx";

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return (
    <PageWords of="/apps/[slug]">
      <AppPage slug={(await params).slug} />
    </PageWords>
  );
}
