import { ImportList } from "../../../../import/import-page.tsx";
import { AllowedPage } from "../../../../session/allowed.tsx";

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return (
    <AllowedPage action="change.propose">
      <ImportList slug={(await params).slug} />
    </AllowedPage>
  );
}
