"use client";
// One SDK: what its vendor says of it, how sure that is, and which apps use it.
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { SdkFacts } from "../api/answers.ts";
import { useTRPC } from "../api/trpc.ts";
import { DoLink } from "../register/do-link.tsx";
import page from "../shell/page.module.css";
import { PageHead, PageTitle } from "../shell/page.tsx";
import { Answer, PageRows } from "../shell/state.tsx";
import { useDates } from "../words/dates.ts";
import { useTerm } from "../words/terms-context.tsx";
import { Names, useName, Words } from "../words/words.tsx";
import { CoordinatesSection } from "./coordinates.tsx";
import { DataSection } from "./data-section.tsx";
import { SdkFactList } from "./fact-list.tsx";
import { PermissionSection } from "./permissions.tsx";
import { SourceSection } from "./sources.tsx";
import { UsedBySection } from "./used-by.tsx";

export function SdkPage({ id }: { id: string }) {
  const t = useTranslations();
  const sdk = useQuery(useTRPC().sdk.get.queryOptions({ id }));
  return (
    <Answer of={sdk} title={t("nav.sdks")} waiting={<PageRows />}>
      {(facts) => <Known facts={facts} />}
    </Answer>
  );
}

function Known({ facts }: { facts: SdkFacts }) {
  const t = useTranslations();
  const term = useTerm();
  const name = useName();
  const dates = useDates();
  const { sdk, vendor, revision } = facts;
  return (
    <>
      <PageTitle>{name(sdk.names)}</PageTitle>
      <PageHead
        title={<Names of={sdk.names} />}
        aside={
          <>
            <DoLink href={`/sdks/${sdk.id}/use`} label={t("registerFind.use")} adds />
            <DoLink href={`/sdks/${sdk.id}/edit`} label={t("registerDo.edit")} />
          </>
        }
      >
        <Link href={`/vendors/${vendor.id}`}>
          <Words of={vendor.names} />
        </Link>
        <span>{term("function", sdk.function)}</span>
        <span>{sdk.platforms.map((id) => term("platform", id)).join(t("list.comma"))}</span>
        {sdk.status === "retired" && <span className={page.tag}>{t("state.retired")}</span>}
        <span>
          {t("sdk.revision", { number: revision.number, date: dates.instant(revision.effectiveAt) })}
        </span>
      </PageHead>
      <div className={page.two}>
        <div>
          <SdkFactList facts={facts} />
          <DataSection sdk={sdk} />
          <PermissionSection sdk={sdk} />
        </div>
        <div>
          <UsedBySection id={sdk.id} />
          <CoordinatesSection sdk={sdk} />
          <SourceSection sdk={sdk} />
        </div>
      </div>
    </>
  );
}
