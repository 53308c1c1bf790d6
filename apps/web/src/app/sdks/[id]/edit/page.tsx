import { EditSdk } from "../../../../register/begin/edit-sdk.tsx";
import { AllowedPage } from "../../../../session/allowed.tsx";
import { PageWords } from "../../../../words/page-words.tsx";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return (
    <PageWords of="/sdks/[id]/edit">
      <AllowedPage action="change.propose">
        <EditSdk id={(await params).id} />
      </AllowedPage>
    </PageWords>
  );
}
