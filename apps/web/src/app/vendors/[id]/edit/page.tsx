import { EditVendor } from "../../../../register/begin/edit-vendor.tsx";
import { AllowedPage } from "../../../../session/allowed.tsx";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return (
    <AllowedPage action="change.propose">
      <EditVendor id={(await params).id} />
    </AllowedPage>
  );
}
