import { NewSdkPage } from "../../../register/pages.tsx";

export default function Page() {
  return <NewSdkPage />;
}
