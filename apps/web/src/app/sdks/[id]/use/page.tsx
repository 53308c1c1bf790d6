import { UseSdkPage } from "../../../../register/pages.tsx";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <UseSdkPage id={(await params).id} />;
}
