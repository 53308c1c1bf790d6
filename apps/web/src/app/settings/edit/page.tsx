import { EditRegistry } from "../../../register/begin/edit-registry.tsx";
import { AllowedPage } from "../../../session/allowed.tsx";

export default function Page() {
  return (
    <AllowedPage action="change.propose">
      <EditRegistry />
    </AllowedPage>
  );
}
