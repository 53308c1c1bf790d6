import { DataTypePage } from "../../../data-types/data-type-page.tsx";
import { googleLabels } from "../../../data-types/google-labels.ts";
import { PageWords } from "../../../words/page-words.tsx";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return (
    <PageWords of="/data-types/[id]">
      <DataTypePage id={(await params).id} googleLabels={googleLabels} />
    </PageWords>
  );
}
