import { SdkPage } from "../../../sdk/sdk-page.tsx";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <SdkPage id={(await params).id} />;
}
