import { EmbedPage } from "../../../../embedding/embed-page.tsx";

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return <EmbedPage slug={(await params).slug} />;
}
