"use client";
// Adds SDKs to an app: those that a lockfile or SBOM shows, or those that are searched for, all in one change.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AppFacts, SdkRow } from "../../api/answers.ts";
import { useTRPC } from "../../api/trpc.ts";
import { useAddress } from "../../shell/address.ts";
import { PageHead, PageTitle } from "../../shell/page.tsx";
import { Answer, PageRows } from "../../shell/state.tsx";
import { useName, Words } from "../../words/words.tsx";
import { editOf } from "../draft/edits.ts";
import type { KeptDraft } from "../draft/kept-draft.ts";
import { Editor } from "../editor/editor.tsx";
import { StoredEditor, useKeptStart, useOpenedChange } from "../editor/loader.tsx";
import { blankIntegration, revived } from "../integration/blank-integration.ts";
import css from "../register.module.css";
import { BuildBox } from "./build-box.tsx";
import { beginningOf } from "./edit-one.tsx";
import { SdkSearch } from "./sdk-search.tsx";

type Sdk = SdkRow["sdk"];

export function AddSdks({ slug }: { slug: string }) {
  const t = useTranslations();
  const name = useName();
  const opened = useOpenedChange();
  const form = `add/${slug}`;
  const kept = useKeptStart(form);
  const [begun, setBegun] = useState<KeptDraft | null>(kept);
  const app = useQuery({ ...useTRPC().app.get.queryOptions({ slug }), refetchOnMount: "always" });
  return (
    <Answer of={app} title={t("registerAdd.title")} waiting={<PageRows />}>
      {(facts) => {
        const heading = t("registerAdd.heading", { name: name(facts.app.names) });
        if (opened !== null) return <StoredEditor id={opened} form={form} heading={heading} />;
        if (begun !== null) return <Editor form={form} begin={begun} isUnsaved heading={heading} />;
        return (
          <Choose facts={facts} heading={heading} onChosen={(sdks) => setBegun(declaring(facts, sdks))} />
        );
      }}
    </Answer>
  );
}

/** A draft that declares `sdks`; one that was taken out before comes back on its last revision. */
function declaring({ app, integrations }: AppFacts, sdks: readonly Sdk[]): KeptDraft {
  const held = new Map(integrations.map((one) => [one.sdk.id, one]));
  return beginningOf(
    sdks.map((sdk) => {
      const before = held.get(sdk.id);
      const id = `${app.id}/${sdk.id}`;
      return before === undefined
        ? editOf("integration", id, { base: null, proposed: blankIntegration(app, sdk) })
        : editOf("integration", id, { base: before.revision.number, proposed: revived(before.integration) });
    }),
  );
}

function Choose({
  facts,
  heading,
  onChosen,
}: {
  facts: AppFacts;
  heading: string;
  onChosen: (sdks: readonly Sdk[]) => void;
}) {
  const t = useTranslations();
  const [{ sdk: asked }] = useAddress(["sdk"]);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Sdk>>(new Map());
  const first = useQuery({ ...useTRPC().sdk.get.queryOptions({ id: asked }), enabled: asked !== "" });
  const firstSdk = first.data?.sdk;
  const all =
    firstSdk === undefined || chosen.has(firstSdk.id)
      ? chosen
      : new Map([[firstSdk.id as string, firstSdk], ...chosen]);
  const declared = new Set<string>(
    facts.integrations.filter(({ integration }) => integration.status === "live").map(({ sdk }) => sdk.id),
  );
  const toggle = (sdks: readonly Sdk[], isChosen: boolean) =>
    setChosen((now) => {
      const next = new Map(now);
      for (const sdk of sdks) {
        if (isChosen && !declared.has(sdk.id)) next.set(sdk.id, sdk);
        if (!isChosen) next.delete(sdk.id);
      }
      return next;
    });
  return (
    <div className={css.find}>
      <PageTitle>{heading}</PageTitle>
      <PageHead title={heading}>{t("registerAdd.how")}</PageHead>
      <BuildBox slug={facts.app.slug} chosen={all} toggle={toggle} />
      <SdkSearch chosen={all} declared={declared} toggle={toggle} />
      <footer className={css.bar}>
        <div className={css.barIn}>
          <p className="small" role="status">
            {t("registerAdd.chosen", { count: all.size })}{" "}
            <span className="dim">
              {[...all.values()].slice(0, 6).map((sdk, place) => (
                <span key={sdk.id}>
                  {place > 0 && t("list.comma")}
                  <Words of={sdk.names} />
                </span>
              ))}
            </span>
          </p>
          <div className={css.barDo}>
            <Button variant="filled" disabled={all.size === 0} onClick={() => onChosen([...all.values()])}>
              {t("registerAdd.declare", { count: all.size })}
            </Button>
          </div>
        </div>
      </footer>
    </div>
  );
}
