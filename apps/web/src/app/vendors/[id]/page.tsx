import { VendorPage } from "../../../vendor/vendor-page.tsx";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <VendorPage id={(await params).id} />;
}
