"use client";
// The form of each kind of thing, loaded when the first of its kind is opened. A page that edits one thing has its form.
import type { Edit } from "@pilu/schema";
import { type ComponentType, lazy } from "react";
import { untilThere } from "../../shell/until-there.ts";

/** The form of some kinds of things. `isNew`: nothing like it is registered yet. */
export type Forms = Partial<Record<Edit["kind"], ComponentType<{ isNew: boolean }>>>;

export const lazyForms = {
  app: lazy(() =>
    untilThere(() => import("../app/app-form.tsx")).then(({ AppForm }) => ({ default: AppForm })),
  ),
  integration: lazy(() =>
    untilThere(() => import("../integration/integration-form.tsx")).then(({ IntegrationForm }) => ({
      default: IntegrationForm,
    })),
  ),
  registry: lazy(() =>
    untilThere(() => import("../registry/registry-form.tsx")).then(({ RegistryForm }) => ({
      default: RegistryForm,
    })),
  ),
  sdk: lazy(() =>
    untilThere(() => import("../sdk/sdk-form.tsx")).then(({ SdkForm }) => ({ default: SdkForm })),
  ),
  vendor: lazy(() =>
    untilThere(() => import("../vendor/vendor-form.tsx")).then(({ VendorForm }) => ({ default: VendorForm })),
  ),
} satisfies Record<Edit["kind"], unknown> as Required<Forms>;
