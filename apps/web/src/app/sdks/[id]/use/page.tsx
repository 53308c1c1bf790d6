import { UseSdk } from "../../../../register/begin/use-sdk.tsx";
import { AllowedPage } from "../../../../session/allowed.tsx";
import { PageWords } from "../../../../words/page-words.tsx";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return (
    <PageWords of="/sdks/[id]/use">
      <AllowedPage action="change.propose">
        <UseSdk id={(await params).id} />
      </AllowedPage>
    </PageWords>
  );
}
