import { VersionsPage } from "../../../../versions/versions-page.tsx";

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return <VersionsPage slug={(await params).slug} />;
}
