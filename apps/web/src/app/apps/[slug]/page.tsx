import { AppPage } from "../../../app-page/app-page.tsx";

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return <AppPage slug={(await params).slug} />;
}
