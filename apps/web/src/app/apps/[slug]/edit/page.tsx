import { EditApp } from "../../../../register/begin/edit-app.tsx";
import { AllowedPage } from "../../../../session/allowed.tsx";
import { PageWords } from "../../../../words/page-words.tsx";

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return (
    <PageWords of="/apps/[slug]/edit">
      <AllowedPage action="change.propose">
        <EditApp slug={(await params).slug} />
      </AllowedPage>
    </PageWords>
  );
}
