import { VersionsPage } from "../../../../versions/versions-page.tsx";
import { PageWords } from "../../../../words/page-words.tsx";

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return (
    <PageWords of="/apps/[slug]/versions">
      <VersionsPage slug={(await params).slug} />
    </PageWords>
  );
}
