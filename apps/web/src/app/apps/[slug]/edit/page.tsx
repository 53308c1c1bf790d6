import { EditApp } from "../../../../register/begin/edit-app.tsx";
import { AllowedPage } from "../../../../session/allowed.tsx";

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return (
    <AllowedPage action="change.propose">
      <EditApp slug={(await params).slug} />
    </AllowedPage>
  );
}
