"use client";
// Adds SDKs to an app: those that a build shows, or those that are searched for, adjusted here, all in one change.
import { Button } from "@mantine/core";
import type { Edit } from "@pilu/schema";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { AppFacts, SdkRow } from "../api/answers.ts";
import { useTRPC, useTRPCClient } from "../api/trpc.ts";
import { DoLink } from "../register/do-link.tsx";
import { draftPlace, type KeptDraft } from "../register/draft/kept-draft.ts";
import { useAuthor } from "../register/draft/use-author.ts";
import { useTitle } from "../register/draft/use-title.ts";
import { forget, keep, readKept } from "../session/kept.ts";
import { ActionBar } from "../shell/action-bar.tsx";
import { useAddress } from "../shell/address.ts";
import page from "../shell/page.module.css";
import { PageHead, PageTitle } from "../shell/page.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import { Answer, Note, PageRows } from "../shell/state.tsx";
import { useName } from "../words/words.tsx";
import css from "./build.module.css";
import { BuildBox, type GivenFile } from "./build-box.tsx";
import { BuildFiles, BuildFound, type Found, type FoundRow } from "./build-found.tsx";
import { choosing, chosenIn, type Into, leaving, registering } from "./choices.ts";
import { ChosenTable } from "./chosen-table.tsx";
import { KeepScan } from "./keep-scan.tsx";
import { SdkSearch } from "./sdk-search.tsx";

export function AddSdks({ slug }: { slug: string }) {
  const t = useTranslations();
  const name = useName();
  const app = useQuery({ ...useTRPC().app.get.queryOptions({ slug }), refetchOnMount: "always" });
  return (
    <Answer of={app} title={t("build.title")} waiting={<PageRows />}>
      {(facts) => <Add facts={facts} heading={t("build.heading", { name: name(facts.app.names) })} />}
    </Answer>
  );
}

function Add({ facts, heading }: { facts: AppFacts; heading: string }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const registry = useTRPCClient();
  const router = useRouter();
  const queries = useQueryClient();
  const titleOf = useTitle();
  const { app, integrations } = facts;
  const place = draftPlace(useAuthor(), { id: null, form: `add/${app.slug}` });
  const [edits, setEdits] = useState<readonly Edit[]>(() => readKept<KeptDraft>(place)?.draft.edits ?? []);
  const [files, setFiles] = useState<readonly GivenFile[]>([]);
  const [{ sdk: asked, scan }] = useAddress(["sdk", "scan"]);
  const into: Into = {
    app,
    held: new Map(
      integrations.map((one) => [
        one.sdk.id as string,
        { integration: one.integration, number: one.revision.number },
      ]),
    ),
  };
  const live = integrations.filter(({ integration }) => integration.status === "live");
  const declared = new Set<string>(live.map(({ sdk }) => sdk.id));
  const chosen = chosenIn(edits);
  const change = (next: (edits: readonly Edit[]) => Edit[]) =>
    setEdits((now) => {
      const changed = next(now);
      const draft = { title: "", reason: null, edits: changed, follows: null };
      if (changed.length === 0) forget(place);
      else keep(place, { id: null, edit: null, draft } satisfies KeptDraft);
      return changed;
    });
  const choose = (found: Found, rows: readonly FoundRow[]) =>
    change((now) =>
      choosing(now, rows.filter(({ standing }) => standing !== "retired").map(wantedFrom(found)), into),
    );
  const toggle = (found: Found) => (rows: readonly FoundRow[], isChosen: boolean) =>
    isChosen
      ? choose(found, rows)
      : change((now) => rows.reduce<Edit[]>((rest, { sdk }) => leaving(rest, sdk.id), [...now]));
  const toggleSdk = (sdk: SdkRow["sdk"], isChosen: boolean) =>
    change((now) => (isChosen ? choosing(now, [{ sdk, register: null }], into) : leaving(now, sdk.id)));

  const reading = useMutation(
    trpc.scan.read.mutationOptions({
      onSuccess: (found) =>
        choose(
          found,
          found.rows.filter(({ standing }) => isMissing(standing)),
        ),
    }),
  );
  const newest = useQuery({
    ...trpc.scan.newest.queryOptions({ app: app.slug }),
    enabled: scan === "newest",
    staleTime: Number.POSITIVE_INFINITY,
  });
  const first = useQuery({
    ...trpc.sdk.get.queryOptions({ id: asked }),
    enabled: asked !== "" && scan !== "newest",
  });
  // What the address asks for is chosen once it is known.
  const found = newest.data;
  const firstSdk = first.data?.sdk;
  useEffect(() => {
    if (found)
      choose(
        found,
        found.rows.filter(({ sdk, standing }) => isMissing(standing) && (asked === "" || sdk.id === asked)),
      );
    if (firstSdk !== undefined && !declared.has(firstSdk.id)) toggleSdk(firstSdk, true);
  }, [found, firstSdk]);

  const saving = useMutation({
    mutationFn: async () => {
      const draft = { title: "", reason: null, edits: [...edits], follows: null };
      const { id } = await registry.change.save.mutate({
        id: null,
        edit: null,
        draft: { ...draft, title: titleOf(draft) },
      });
      forget(place);
      void queries.invalidateQueries();
      router.push(`/changes/${id}/edit`);
    },
  });
  const read = (given: GivenFile[]) => {
    setFiles(given);
    reading.mutate({ app: app.slug, files: given });
  };
  const shown = reading.data ?? newest.data ?? null;
  return (
    <div className={page.column}>
      <PageTitle>{heading}</PageTitle>
      <PageHead
        title={heading}
        aside={<DoLink href={`/apps/${app.slug}/import`} label={t("build.orImport")} />}
      >
        {t("build.what")}
      </PageHead>
      <BuildBox read={read} isReading={reading.isPending} />
      <ProblemNote error={reading.error} />
      {reading.data !== undefined && (
        <div className={css.spread}>
          <BuildFiles inputs={reading.data.inputs} />
          <KeepScan
            slug={app.slug}
            files={files}
            isWhole={reading.data.inputs.every((one) => one.faults.length === 0)}
          />
        </div>
      )}
      {scan === "newest" && newest.data === null && reading.data === undefined && (
        <Note>{t("build.noScan")}</Note>
      )}
      {shown !== null && (
        <BuildFound
          found={shown}
          chosen={chosen}
          toggle={toggle(shown)}
          register={(purl) => change((now) => registering(now, purl, into))}
        />
      )}
      <SdkSearch chosen={chosen} declared={declared} toggle={toggleSdk} />
      <ChosenTable edits={edits} platforms={app.platforms} change={change} />
      <ActionBar
        above={<ProblemNote error={saving.error} />}
        actions={
          <>
            {chosen.size > 0 && (
              <Button variant="subtle" onClick={() => change(() => [])}>
                {t("build.clear")}
              </Button>
            )}
            <Button
              variant="filled"
              disabled={chosen.size === 0}
              loading={saving.isPending}
              onClick={() => saving.mutate()}
            >
              {t("build.add", { count: chosen.size })}
            </Button>
          </>
        }
      >
        <p className="small" role="status">
          {t("build.tally", { count: chosen.size })}
        </p>
      </ActionBar>
    </div>
  );
}

function isMissing(standing: FoundRow["standing"]): boolean {
  return standing === "missing" || standing === "unregistered";
}

function wantedFrom({ newVendors }: Found) {
  return ({ sdk, standing }: FoundRow) => ({
    sdk,
    register:
      standing === "unregistered" ? { vendor: newVendors.find(({ id }) => id === sdk.vendor) ?? null } : null,
  });
}
