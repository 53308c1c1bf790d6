import { AppFindings } from "../../../../findings/app-findings.tsx";
import { PageWords } from "../../../../words/page-words.tsx";

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return (
    <PageWords of="/apps/[slug]/findings">
      <AppFindings slug={(await params).slug} />
    </PageWords>
  );
}
