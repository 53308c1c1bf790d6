"use client";
// Begins a change of what an SDK does in an app.
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../api/trpc.ts";
import { useAddress } from "../../shell/address.ts";
import { Answer, PageRows } from "../../shell/state.tsx";
import { Unknown } from "../../shell/unknown.tsx";
import { useName } from "../../words/words.tsx";
import { editOf } from "../draft/edits.ts";
import { IntegrationForm } from "../integration/integration-form.tsx";
import { Begun, fresh } from "./begun.tsx";

const forms = { integration: IntegrationForm };

export function EditUse({ slug, sdk: id }: { slug: string; sdk: string }) {
  const t = useTranslations();
  const name = useName();
  const answer = useQuery({ ...useTRPC().app.get.queryOptions({ slug }), ...fresh });
  const [{ do: asked }] = useAddress(["do"]);
  const isTakenOut = asked === "take-out";
  return (
    <Answer of={answer} title={t("registerEditor.heading")} waiting={<PageRows />}>
      {({ app, integrations }) => {
        const found = integrations.find((one) => one.sdk.id === id);
        if (found === undefined) return <Unknown />;
        const { integration, revision, sdk } = found;
        // A link that takes it out, as findings have it: `?do=take-out`.
        const proposed = isTakenOut ? { ...integration, status: "retired" as const } : integration;
        return (
          <Begun
            forms={forms}
            form={`use/${integration.id}`}
            heading={t("registerTitle.useChanged", { name: name(sdk.names), text: name(app.names) })}
            edit={editOf("integration", integration.id, { base: revision.number, proposed })}
          />
        );
      }}
    </Answer>
  );
}
