"use client";
// The form of each kind of thing, loaded when the first of its kind is opened.
import { lazy } from "react";

export const AppForm = lazy(() =>
  import("../app/app-form.tsx").then((module) => ({ default: module.AppForm })),
);
export const IntegrationForm = lazy(() =>
  import("../integration/integration-form.tsx").then((module) => ({ default: module.IntegrationForm })),
);
export const RegistryForm = lazy(() =>
  import("../registry/registry-form.tsx").then((module) => ({ default: module.RegistryForm })),
);
export const SdkForm = lazy(() =>
  import("../sdk/sdk-form.tsx").then((module) => ({ default: module.SdkForm })),
);
export const VendorForm = lazy(() =>
  import("../vendor/vendor-form.tsx").then((module) => ({ default: module.VendorForm })),
);
