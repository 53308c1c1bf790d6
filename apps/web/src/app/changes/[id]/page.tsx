import { getLocale } from "next-intl/server";
import { nounsIn } from "../../../changes/review/nouns-in.ts";
import { ReviewPage } from "../../../changes/review/review-page.tsx";
import { PageWords } from "../../../words/page-words.tsx";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return (
    <PageWords of="/changes/[id]">
      <ReviewPage id={(await params).id} nouns={nounsIn(await getLocale())} />
    </PageWords>
  );
}
