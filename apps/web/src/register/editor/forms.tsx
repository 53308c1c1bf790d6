"use client";
// The form of each kind of thing, loaded when the first of its kind is opened.
import dynamic from "next/dynamic";
import { Rows } from "../../shell/state.tsx";

// As long as a form, so that nothing below it is seen to move.
const loading = () => <Rows count={20} height={48} />;

export const AppForm = dynamic(() => import("../app/app-form.tsx").then((module) => module.AppForm), {
  ssr: false,
  loading,
});
export const IntegrationForm = dynamic(
  () => import("../integration/integration-form.tsx").then((module) => module.IntegrationForm),
  { ssr: false, loading },
);
export const RegistryForm = dynamic(
  () => import("../registry/registry-form.tsx").then((module) => module.RegistryForm),
  { ssr: false, loading },
);
export const SdkForm = dynamic(() => import("../sdk/sdk-form.tsx").then((module) => module.SdkForm), {
  ssr: false,
  loading,
});
export const VendorForm = dynamic(
  () => import("../vendor/vendor-form.tsx").then((module) => module.VendorForm),
  { ssr: false, loading },
);
