"use client";
// Puts the SDK of a draft into an app, in the same change.
import { Select } from "@mantine/core";
import type { Sdk } from "@pilu/schema";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../api/trpc.ts";
import page from "../../shell/page.module.css";
import { useName } from "../../words/words.tsx";
import { useEditor } from "../draft/editor-context.tsx";
import { adding, editOf, keyOf } from "../draft/edits.ts";
import { textsAt } from "../form/path.ts";
import { blankIntegration } from "../integration/blank-integration.ts";
import { leadTo } from "./lead-to.ts";

export function UseInApp() {
  const t = useTranslations();
  const name = useName();
  const { draft, update } = useEditor();
  const sdks = draft.edits.filter((edit) => edit.kind === "sdk" && edit.base === null);
  const apps = useQuery({ ...useTRPC().app.index.queryOptions(), enabled: sdks.length > 0 });
  const [sdk] = sdks;
  if (sdk === undefined) return null;
  const used = new Set(draft.edits.map((edit) => edit.id));
  const free = (apps.data ?? []).filter(
    ({ app }) => app.status === "live" && !used.has(`${app.id}/${sdk.id}`),
  );
  if (free.length === 0) return null;
  return (
    <section className={page.forAll} aria-label={t("registerEditor.useInApp")}>
      <Select
        label={t("registerEditor.useInApp")}
        description={t("registerEditor.useInAppWhy")}
        placeholder={t("registerField.choose")}
        data={free.map(({ app }) => ({ value: app.id as string, label: name(app.names) }))}
        value={null}
        searchable
        limit={60}
        onChange={(id) => {
          const app = free.find((one) => one.app.id === id)?.app;
          if (app === undefined) return;
          const facts = {
            id: sdk.id,
            purposes: textsAt(sdk.proposed, "purposes"),
            platforms: textsAt(sdk.proposed, "platforms"),
          } as unknown as Sdk;
          const proposed = blankIntegration(app, facts);
          const edit = editOf("integration", `${app.id}/${sdk.id}`, { base: null, proposed });
          update((now) => adding(now, [edit]));
          // Its form, which may be shut, comes open at what only people of the app can answer.
          requestAnimationFrame(() => leadTo(keyOf(edit), "role"));
        }}
      />
    </section>
  );
}
