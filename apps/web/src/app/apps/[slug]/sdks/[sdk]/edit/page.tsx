import { EditUse } from "../../../../../../register/begin/edit-use.tsx";
import { AllowedPage } from "../../../../../../session/allowed.tsx";
import { PageWords } from "../../../../../../words/page-words.tsx";

export default async function Page({ params }: { params: Promise<{ slug: string; sdk: string }> }) {
  return (
    <PageWords of="/apps/[slug]/sdks/[sdk]/edit">
      <AllowedPage action="change.propose">
        <EditUse {...(await params)} />
      </AllowedPage>
    </PageWords>
  );
}
