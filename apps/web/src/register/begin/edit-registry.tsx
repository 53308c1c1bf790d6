"use client";
// Begins a change of what holds for all apps.
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../api/trpc.ts";
import { Answer, PageRows } from "../../shell/state.tsx";
import { Unknown } from "../../shell/unknown.tsx";
import { editOf } from "../draft/edits.ts";
import { RegistryForm } from "../registry/registry-form.tsx";
import { Begun, fresh } from "./begun.tsx";

const forms = { registry: RegistryForm };

export function EditRegistry() {
  const t = useTranslations();
  const answer = useQuery({ ...useTRPC().registry.overview.queryOptions(), ...fresh });
  return (
    <Answer of={answer} title={t("registerEditor.heading")} waiting={<PageRows />}>
      {({ settings, revision }) =>
        settings === null || revision === null ? (
          <Unknown />
        ) : (
          <Begun
            forms={forms}
            form="registry"
            heading={t("registerTitle.registry")}
            edit={editOf("registry", "registry", { base: revision.number, proposed: settings })}
          />
        )
      }
    </Answer>
  );
}
