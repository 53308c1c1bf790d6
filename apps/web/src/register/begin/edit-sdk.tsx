"use client";
// Begins a change of an SDK.
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../api/trpc.ts";
import { Answer, PageRows } from "../../shell/state.tsx";
import { useName } from "../../words/words.tsx";
import { editOf } from "../draft/edits.ts";
import { SdkForm } from "../sdk/sdk-form.tsx";
import { Begun, fresh } from "./begun.tsx";

const forms = { sdk: SdkForm };

export function EditSdk({ id }: { id: string }) {
  const t = useTranslations();
  const name = useName();
  const answer = useQuery({ ...useTRPC().sdk.get.queryOptions({ id }), ...fresh });
  return (
    <Answer of={answer} title={t("registerEditor.heading")} waiting={<PageRows />}>
      {({ sdk, revision }) => (
        <Begun
          forms={forms}
          form={`sdk/${id}`}
          heading={t("registerTitle.changed", { name: name(sdk.names) })}
          edit={editOf("sdk", id, { base: revision.number, proposed: sdk })}
        />
      )}
    </Answer>
  );
}
