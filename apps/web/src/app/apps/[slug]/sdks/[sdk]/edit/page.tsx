import { EditUsePage } from "../../../../../../register/pages.tsx";

export default async function Page({ params }: { params: Promise<{ slug: string; sdk: string }> }) {
  return <EditUsePage {...(await params)} />;
}
