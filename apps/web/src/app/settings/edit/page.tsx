import { EditRegistryPage } from "../../../register/pages.tsx";

export default function Page() {
  return <EditRegistryPage />;
}
