import { DataTypePage } from "../../../data-types/data-type-page.tsx";
import { googleLabels } from "../../../data-types/google-labels.ts";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <DataTypePage id={(await params).id} googleLabels={googleLabels} />;
}
