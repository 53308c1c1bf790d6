import { AddSdks } from "../../../../build/add-page.tsx";
import { AllowedPage } from "../../../../session/allowed.tsx";
import { PageWords } from "../../../../words/page-words.tsx";

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return (
    <PageWords of="/apps/[slug]/add">
      <AllowedPage action="change.propose">
        <AddSdks slug={(await params).slug} />
      </AllowedPage>
    </PageWords>
  );
}
