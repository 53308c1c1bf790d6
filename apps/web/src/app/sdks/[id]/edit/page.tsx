import { EditSdkPage } from "../../../../register/pages.tsx";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <EditSdkPage id={(await params).id} />;
}
