"use client";
// Begins a change of a company.
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../api/trpc.ts";
import { Answer, PageRows } from "../../shell/state.tsx";
import { useName } from "../../words/words.tsx";
import { editOf } from "../draft/edits.ts";
import { VendorForm } from "../vendor/vendor-form.tsx";
import { Begun, fresh } from "./begun.tsx";

const forms = { vendor: VendorForm };

export function EditVendor({ id }: { id: string }) {
  const t = useTranslations();
  const name = useName();
  const answer = useQuery({ ...useTRPC().vendor.get.queryOptions({ id }), ...fresh });
  return (
    <Answer of={answer} title={t("registerEditor.heading")} waiting={<PageRows />}>
      {({ vendor, revision }) => (
        <Begun
          forms={forms}
          form={`vendor/${id}`}
          heading={t("registerTitle.changed", { name: name(vendor.names) })}
          edit={editOf("vendor", id, { base: revision.number, proposed: vendor })}
        />
      )}
    </Answer>
  );
}
