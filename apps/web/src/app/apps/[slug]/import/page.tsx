import { ImportListPage } from "../../../../register/pages.tsx";

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return <ImportListPage slug={(await params).slug} />;
}
