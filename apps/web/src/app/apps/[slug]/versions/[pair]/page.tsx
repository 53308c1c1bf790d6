import { getLocale } from "next-intl/server";
import { nounsIn } from "../../../../../changes/review/nouns-in.ts";
import { ComparePage } from "../../../../../versions/compare-page.tsx";
import { PageWords } from "../../../../../words/page-words.tsx";

export default async function Page({ params }: { params: Promise<{ slug: string; pair: string }> }) {
  const { slug, pair } = await params;
  return (
    <PageWords of="/apps/[slug]/versions/[pair]">
      <ComparePage slug={slug} pair={pair} nouns={nounsIn(await getLocale())} />
    </PageWords>
  );
}
