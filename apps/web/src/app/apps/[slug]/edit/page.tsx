import { EditAppPage } from "../../../../register/pages.tsx";

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return <EditAppPage slug={(await params).slug} />;
}
