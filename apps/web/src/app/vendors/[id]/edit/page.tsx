import { EditVendorPage } from "../../../../register/pages.tsx";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <EditVendorPage id={(await params).id} />;
}
