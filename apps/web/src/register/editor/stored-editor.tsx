"use client";
// Goes on with a change that is in the registry, and with what is kept of it in this browser and was not sent yet.
import { Button } from "@mantine/core";
import type { ChangeDraft } from "@pilu/schema";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useTRPC } from "../../api/trpc.ts";
import { SentBack } from "../../changes/review/sent-back.tsx";
import { forget } from "../../session/kept.ts";
import { PageHead, PageTitle } from "../../shell/page.tsx";
import { Answer, Note, PageRows } from "../../shell/state.tsx";
import { draftPlace, type KeptDraft } from "../draft/kept-draft.ts";
import { saverAmong } from "../draft/saver-among.ts";
import { useAuthor } from "../draft/use-author.ts";
import { Editor } from "./editor.tsx";
import type { Forms } from "./forms.tsx";
import { useKeptAt } from "./kept-start.ts";

const none: Forms = {};

export function StoredEditor({
  id,
  form,
  forms = none,
  heading,
}: {
  id: string;
  form: string;
  /** Forms that are there with the page. */
  forms?: Forms;
  heading?: string;
}) {
  const t = useTranslations();
  const change = useQuery({
    ...useTRPC().change.get.queryOptions({ id }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: "always",
    gcTime: 0,
  });
  const author = useAuthor();
  const place = draftPlace(author, { id, form });
  const found = useKeptAt(place);
  const [chosen, choose] = useState<KeptDraft | null>();
  const kept = chosen === undefined ? found : chosen;
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
        const why = <SentBack change={facts} />;
        const saver = saverAmong(
          facts.authors.map((one) => one.id),
          author,
        );
        if (kept === null)
          return (
            <Editor key="stored" form={form} forms={forms} begin={stored} heading={title}>
              {why}
            </Editor>
          );
        if (kept.edit === edit)
          return (
            <Editor key="kept" form={form} forms={forms} begin={{ ...kept, id }} isUnsaved heading={title}>
              {why}
            </Editor>
          );
        return (
          <Closed title={title}>
            <p>{t(`registerStale.kept.${saver}`)}</p>
            <Button variant="subtle" onClick={() => choose({ ...kept, edit })}>
              {t("registerStale.mine")}
            </Button>
            <Button
              variant="subtle"
              onClick={() => {
                forget(place);
                choose(null);
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
