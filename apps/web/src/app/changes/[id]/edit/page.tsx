import { StoredEditor } from "../../../../register/editor/stored-editor.tsx";
import { AllowedPage } from "../../../../session/allowed.tsx";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return (
    <AllowedPage action="change.propose">
      <StoredEditor id={(await params).id} form="change" />
    </AllowedPage>
  );
}
