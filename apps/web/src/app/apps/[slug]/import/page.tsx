import { ImportList } from "../../../../import/import-page.tsx";
import { AllowedPage } from "../../../../session/allowed.tsx";
import { PageWords } from "../../../../words/page-words.tsx";

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return (
    <PageWords of="/apps/[slug]/import">
      <AllowedPage action="change.propose">
        <ImportList slug={(await params).slug} />
      </AllowedPage>
    </PageWords>
  );
}
