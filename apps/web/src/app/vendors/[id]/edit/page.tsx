import { EditVendor } from "../../../../register/begin/edit-vendor.tsx";
import { AllowedPage } from "../../../../session/allowed.tsx";
import { PageWords } from "../../../../words/page-words.tsx";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return (
    <PageWords of="/vendors/[id]/edit">
      <AllowedPage action="change.propose">
        <EditVendor id={(await params).id} />
      </AllowedPage>
    </PageWords>
  );
}
