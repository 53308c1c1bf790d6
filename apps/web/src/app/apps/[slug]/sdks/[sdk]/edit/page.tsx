import { EditUse } from "../../../../../../register/begin/edit-use.tsx";
import { AllowedPage } from "../../../../../../session/allowed.tsx";

export default async function Page({ params }: { params: Promise<{ slug: string; sdk: string }> }) {
  return (
    <AllowedPage action="change.propose">
      <EditUse {...(await params)} />
    </AllowedPage>
  );
}
