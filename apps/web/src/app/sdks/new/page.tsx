import { BeginSdk } from "../../../register/begin/begin-sdk.tsx";
import { NewSdk } from "../../../register/begin/new-sdk.tsx";
import { provisionalId } from "../../../register/draft/edits.ts";
import { AllowedPage } from "../../../session/allowed.tsx";
import { PageWords } from "../../../words/page-words.tsx";

type Asked = Promise<{ readonly [name: string]: string | string[] | undefined }>;

export default async function Page({ searchParams }: { searchParams: Asked }) {
  const asked = await searchParams;
  const one = (name: string) => [asked[name]].flat()[0] ?? "";
  const provisional = provisionalId();
  return (
    <PageWords of="/sdks/new">
      <AllowedPage action="change.propose">
        {one("from") === "" && one("change") === "" ? (
          <NewSdk provisional={provisional} />
        ) : (
          <BeginSdk from={one("from")} name={one("q")} provisional={provisional} />
        )}
      </AllowedPage>
    </PageWords>
  );
}
