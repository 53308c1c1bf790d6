"use client";
// Begins a change of an app's page.
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../api/trpc.ts";
import { Answer, PageRows } from "../../shell/state.tsx";
import { useName } from "../../words/words.tsx";
import { AppForm } from "../app/app-form.tsx";
import { editOf } from "../draft/edits.ts";
import { Begun, fresh } from "./begun.tsx";

const forms = { app: AppForm };

export function EditApp({ slug }: { slug: string }) {
  const t = useTranslations();
  const name = useName();
  const answer = useQuery({ ...useTRPC().app.get.queryOptions({ slug }), ...fresh });
  return (
    <Answer of={answer} title={t("registerEditor.heading")} waiting={<PageRows />}>
      {({ app, revision }) => (
        <Begun
          forms={forms}
          form={`app/${slug}`}
          heading={t("registerTitle.app", { name: name(app.names) })}
          edit={editOf("app", app.id, { base: revision.number, proposed: app })}
        />
      )}
    </Answer>
  );
}
