import { NewSdk } from "../../../register/begin/new-sdk.tsx";
import { AllowedPage } from "../../../session/allowed.tsx";

export default function Page() {
  return (
    <AllowedPage action="change.propose">
      <NewSdk />
    </AllowedPage>
  );
}
