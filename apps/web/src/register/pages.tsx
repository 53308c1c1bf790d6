"use client";
// The forms as pages: for those who may propose, and loaded when one is opened.
import dynamic from "next/dynamic";
import { AllowedPage } from "../session/allowed.tsx";
import { PageRows } from "../shell/state.tsx";

const NewSdk = dynamic(() => import("./begin/new-sdk.tsx").then((module) => module.NewSdk), {
  ssr: false,
  loading: () => <PageRows />,
});
const UseSdk = dynamic(() => import("./begin/use-sdk.tsx").then((module) => module.UseSdk), {
  ssr: false,
  loading: () => <PageRows />,
});
const AddSdks = dynamic(() => import("../build/add-page.tsx").then((module) => module.AddSdks), {
  ssr: false,
  loading: () => <PageRows />,
});
const ImportList = dynamic(() => import("../import/import-page.tsx").then((module) => module.ImportList), {
  ssr: false,
  loading: () => <PageRows />,
});
const EditSdk = dynamic(() => import("./begin/edit-one.tsx").then((module) => module.EditSdk), {
  ssr: false,
  loading: () => <PageRows />,
});
const EditVendor = dynamic(() => import("./begin/edit-one.tsx").then((module) => module.EditVendor), {
  ssr: false,
  loading: () => <PageRows />,
});
const EditApp = dynamic(() => import("./begin/edit-one.tsx").then((module) => module.EditApp), {
  ssr: false,
  loading: () => <PageRows />,
});
const EditUse = dynamic(() => import("./begin/edit-one.tsx").then((module) => module.EditUse), {
  ssr: false,
  loading: () => <PageRows />,
});
const EditRegistry = dynamic(() => import("./begin/edit-one.tsx").then((module) => module.EditRegistry), {
  ssr: false,
  loading: () => <PageRows />,
});
const StoredEditor = dynamic(() => import("./editor/loader.tsx").then((module) => module.StoredEditor), {
  ssr: false,
  loading: () => <PageRows />,
});

export function NewSdkPage() {
  return (
    <AllowedPage action="change.propose">
      <NewSdk />
    </AllowedPage>
  );
}

export function UseSdkPage({ id }: { id: string }) {
  return (
    <AllowedPage action="change.propose">
      <UseSdk id={id} />
    </AllowedPage>
  );
}

export function AddSdksPage({ slug }: { slug: string }) {
  return (
    <AllowedPage action="change.propose">
      <AddSdks slug={slug} />
    </AllowedPage>
  );
}

export function ImportListPage({ slug }: { slug: string }) {
  return (
    <AllowedPage action="change.propose">
      <ImportList slug={slug} />
    </AllowedPage>
  );
}

export function EditSdkPage({ id }: { id: string }) {
  return (
    <AllowedPage action="change.propose">
      <EditSdk id={id} />
    </AllowedPage>
  );
}

export function EditVendorPage({ id }: { id: string }) {
  return (
    <AllowedPage action="change.propose">
      <EditVendor id={id} />
    </AllowedPage>
  );
}

export function EditAppPage({ slug }: { slug: string }) {
  return (
    <AllowedPage action="change.propose">
      <EditApp slug={slug} />
    </AllowedPage>
  );
}

export function EditUsePage({ slug, sdk }: { slug: string; sdk: string }) {
  return (
    <AllowedPage action="change.propose">
      <EditUse slug={slug} sdk={sdk} />
    </AllowedPage>
  );
}

export function EditChangePage({ id }: { id: string }) {
  return (
    <AllowedPage action="change.propose">
      <StoredEditor id={id} form="change" />
    </AllowedPage>
  );
}

export function EditRegistryPage() {
  return (
    <AllowedPage action="change.propose">
      <EditRegistry />
    </AllowedPage>
  );
}
