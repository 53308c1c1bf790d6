import { EditRegistry } from "../../../register/begin/edit-registry.tsx";
import { AllowedPage } from "../../../session/allowed.tsx";
import { PageWords } from "../../../words/page-words.tsx";

export default function Page() {
  return (
    <PageWords of="/settings/edit">
      <AllowedPage action="change.propose">
        <EditRegistry />
      </AllowedPage>
    </PageWords>
  );
}
