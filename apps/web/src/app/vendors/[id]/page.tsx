import { VendorPage } from "../../../vendor/vendor-page.tsx";
import { PageWords } from "../../../words/page-words.tsx";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return (
    <PageWords of="/vendors/[id]">
      <VendorPage id={(await params).id} />
    </PageWords>
  );
}
