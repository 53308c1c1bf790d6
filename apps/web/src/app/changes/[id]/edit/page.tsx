import { StoredEditor } from "../../../../register/editor/stored-editor.tsx";
import { AllowedPage } from "../../../../session/allowed.tsx";
import { PageWords } from "../../../../words/page-words.tsx";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return (
    <PageWords of="/changes/[id]/edit">
      <AllowedPage action="change.propose">
        <StoredEditor id={(await params).id} form="change" />
      </AllowedPage>
    </PageWords>
  );
}
