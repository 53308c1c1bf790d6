import { EditChangePage } from "../../../../register/pages.tsx";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <EditChangePage id={(await params).id} />;
}
