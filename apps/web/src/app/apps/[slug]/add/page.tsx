import { AddSdks } from "../../../../build/add-page.tsx";
import { AllowedPage } from "../../../../session/allowed.tsx";

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return (
    <AllowedPage action="change.propose">
      <AddSdks slug={(await params).slug} />
    </AllowedPage>
  );
}
