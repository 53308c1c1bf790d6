import { SdkPage } from "../../../sdk/sdk-page.tsx";
import { PageWords } from "../../../words/page-words.tsx";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return (
    <PageWords of="/sdks/[id]">
      <SdkPage id={(await params).id} />
    </PageWords>
  );
}
