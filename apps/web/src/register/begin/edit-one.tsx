"use client";
// Begins a change of something that is registered: an SDK, a company, an app's page, an SDK in an app.
import type { Edit } from "@pilu/schema";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../api/trpc.ts";
import { useAddress } from "../../shell/address.ts";
import { Answer, PageRows } from "../../shell/state.tsx";
import { Unknown } from "../../shell/unknown.tsx";
import { useName } from "../../words/words.tsx";
import { editOf } from "../draft/edits.ts";
import { beginningOf } from "../draft/kept-draft.ts";
import { useKeptStart, useOpenedChange } from "../editor/begun.ts";
import { Editor } from "../editor/editor.tsx";
import { StoredEditor } from "../editor/stored-editor.tsx";

/** Goes on with a change of the address or of this browser, else with a new one. */
function Begun({ form, heading, edit }: { form: string; heading: string; edit: Edit }) {
  const opened = useOpenedChange();
  const kept = useKeptStart(form);
  if (opened !== null) return <StoredEditor id={opened} form={form} heading={heading} />;
  return (
    <Editor
      key={kept === null ? "new" : "kept"}
      form={form}
      begin={kept ?? beginningOf([edit])}
      isUnsaved={kept !== null}
      heading={heading}
    />
  );
}

// A form begins from what holds now, not from what was read a minute ago.
const fresh = { refetchOnMount: "always", gcTime: 0, staleTime: Number.POSITIVE_INFINITY } as const;

export function EditSdk({ id }: { id: string }) {
  const t = useTranslations();
  const name = useName();
  const answer = useQuery({ ...useTRPC().sdk.get.queryOptions({ id }), ...fresh });
  return (
    <Answer of={answer} title={t("registerEditor.heading")} waiting={<PageRows />}>
      {({ sdk, revision }) => (
        <Begun
          form={`sdk/${id}`}
          heading={t("registerTitle.changed", { name: name(sdk.names) })}
          edit={editOf("sdk", id, { base: revision.number, proposed: sdk })}
        />
      )}
    </Answer>
  );
}

export function EditVendor({ id }: { id: string }) {
  const t = useTranslations();
  const name = useName();
  const answer = useQuery({ ...useTRPC().vendor.get.queryOptions({ id }), ...fresh });
  return (
    <Answer of={answer} title={t("registerEditor.heading")} waiting={<PageRows />}>
      {({ vendor, revision }) => (
        <Begun
          form={`vendor/${id}`}
          heading={t("registerTitle.changed", { name: name(vendor.names) })}
          edit={editOf("vendor", id, { base: revision.number, proposed: vendor })}
        />
      )}
    </Answer>
  );
}

export function EditApp({ slug }: { slug: string }) {
  const t = useTranslations();
  const name = useName();
  const answer = useQuery({ ...useTRPC().app.get.queryOptions({ slug }), ...fresh });
  return (
    <Answer of={answer} title={t("registerEditor.heading")} waiting={<PageRows />}>
      {({ app, revision }) => (
        <Begun
          form={`app/${slug}`}
          heading={t("registerTitle.app", { name: name(app.names) })}
          edit={editOf("app", app.id, { base: revision.number, proposed: app })}
        />
      )}
    </Answer>
  );
}

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
            form="registry"
            heading={t("registerTitle.registry")}
            edit={editOf("registry", "registry", { base: revision.number, proposed: settings })}
          />
        )
      }
    </Answer>
  );
}

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
            form={`use/${integration.id}`}
            heading={t("registerTitle.useChanged", { name: name(sdk.names), text: name(app.names) })}
            edit={editOf("integration", integration.id, { base: revision.number, proposed })}
          />
        );
      }}
    </Answer>
  );
}
