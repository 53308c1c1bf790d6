"use client";
// Finds what to go on with: the change that the address names, with what is kept in this browser and was not sent yet.
import { Button } from "@mantine/core";
import type { ChangeDraft } from "@pilu/schema";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useTRPC } from "../../api/trpc.ts";
import { PageHead, PageTitle } from "../../shell/page.tsx";
import { Answer, Note, PageRows } from "../../shell/state.tsx";
import { forget, type KeptDraft, placeOf, readKept } from "../draft/kept-draft.ts";
import { Editor } from "./lazy-editor.tsx";

/** The change of the address when the page was opened; the editor sets it there itself later on. */
export function useOpenedChange(): string | null {
  const [id] = useState(() => new URLSearchParams(window.location.search).get("change"));
  return id;
}

/** A draft that was begun in `form` and never reached the registry. */
export function useKeptStart(form: string): KeptDraft | null {
  const [kept] = useState(() => readKept(placeOf(null, form)));
  return kept;
}

export function StoredEditor({ id, form, heading }: { id: string; form: string; heading?: string }) {
  const t = useTranslations();
  const change = useQuery({
    ...useTRPC().change.get.queryOptions({ id }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: "always",
    gcTime: 0,
  });
  const [kept, setKept] = useState(() => readKept(placeOf(id, form)));
  return (
    <Answer of={change} title={heading ?? t("registerEditor.heading")} waiting={<PageRows />}>
      {(facts) => {
        const { state, edit, draft } = facts;
        const title = heading ?? t("registerEditor.heading");
        if (state !== "draft" && state !== "changes-requested")
          return (
            <Closed title={title}>
              {t("registerStale.moved", { code: t(`changeState.${state}`) })}{" "}
              <Link href={`/changes/${id}`}>{t("registerEditor.toChange")}</Link>
            </Closed>
          );
        const stored = { id, edit, draft: draft as ChangeDraft };
        if (kept === null) return <Editor form={form} begin={stored} heading={title} />;
        if (kept.edit === edit)
          return <Editor form={form} begin={{ ...kept, id }} isUnsaved heading={title} />;
        return (
          <Closed title={title}>
            <p>{t("registerStale.kept")}</p>
            <Button variant="subtle" onClick={() => setKept({ ...kept, edit })}>
              {t("registerStale.mine")}
            </Button>
            <Button
              variant="subtle"
              onClick={() => {
                forget(placeOf(id, form));
                setKept(null);
              }}
            >
              {t("registerStale.theirs")}
            </Button>
          </Closed>
        );
      }}
    </Answer>
  );
}

function Closed({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <PageHead title={title} />
      <Note is="look">{children}</Note>
    </>
  );
}
