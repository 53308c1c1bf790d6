"use client";
// Theme, registry and labels for everything below.
import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { RegistryProvider } from "../api/provider.tsx";
import { theme, variables } from "../theme/theme.ts";
import type { Terms } from "../words/term-shapes.ts";
import { TermsProvider } from "../words/terms-context.tsx";
import { ConfirmProvider } from "./confirm.tsx";

export function Providers({
  terms,
  pass,
  children,
}: {
  terms: Terms;
  /** What the server may ask the registry with while it draws the page. */
  pass: string | null;
  children: ReactNode;
}) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <TermsProvider terms={terms}>
        <RegistryProvider pass={pass}>
          <ConfirmProvider>{children}</ConfirmProvider>
        </RegistryProvider>
      </TermsProvider>
    </MantineProvider>
  );
}
