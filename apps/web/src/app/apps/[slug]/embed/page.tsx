import { EmbedPage } from "../../../../embedding/embed-page.tsx";
import { PageWords } from "../../../../words/page-words.tsx";

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return (
    <PageWords of="/apps/[slug]/embed">
      <EmbedPage slug={(await params).slug} />
    </PageWords>
  );
}
