import { AddSdksPage } from "../../../../register/pages.tsx";

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return <AddSdksPage slug={(await params).slug} />;
}
