import { UseSdk } from "../../../../register/begin/use-sdk.tsx";
import { AllowedPage } from "../../../../session/allowed.tsx";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return (
    <AllowedPage action="change.propose">
      <UseSdk id={(await params).id} />
    </AllowedPage>
  );
}
