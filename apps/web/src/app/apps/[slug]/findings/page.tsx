import { AppFindings } from "../../../../findings/app-findings.tsx";

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return <AppFindings slug={(await params).slug} />;
}
