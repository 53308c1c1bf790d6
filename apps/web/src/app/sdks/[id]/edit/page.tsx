import { EditSdk } from "../../../../register/begin/edit-sdk.tsx";
import { AllowedPage } from "../../../../session/allowed.tsx";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return (
    <AllowedPage action="change.propose">
      <EditSdk id={(await params).id} />
    </AllowedPage>
  );
}
