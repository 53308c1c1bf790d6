"use client";
// The SDKs of an app: role, when they begin to collect, how much, how much of it is sensitive, which countries.
import type { Draft, Entry } from "@pilu/schema";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { AppFacts } from "../api/answers.ts";
import { typesOf } from "../catalogue/types-of.ts";
import { SensitiveCount } from "../marks/sensitive.tsx";
import { Unstated } from "../marks/unstated.tsx";
import { Allowed } from "../session/allowed.tsx";
import page from "../shell/page.module.css";
import { Cell, Section } from "../shell/page.tsx";
import { Empty } from "../shell/state.tsx";
import { useTerm } from "../words/terms-context.tsx";
import { useName, Words } from "../words/words.tsx";
import css from "./app-page.module.css";
import { entriesOf } from "./entries.ts";

type Row = AppFacts["integrations"][number];
const columns = ["sdk", "function", "role", "trigger", "data", "countries"] as const;

export function IntegrationTable({
  slug,
  integrations,
  document,
}: {
  slug: string;
  integrations: readonly Row[];
  document: Draft | undefined;
}) {
  const t = useTranslations();
  const name = useName();
  const locale = useLocale();
  const entries = new Map(entriesOf(document).map((entry): [string, Entry] => [entry.id, entry]));
  const live = integrations.filter(({ integration }) => integration.status === "live");
  const rows = live.sort((a, b) => name(a.sdk.names).localeCompare(name(b.sdk.names), locale));
  return (
    <Section id="integrations" title={t("integration.title", { count: rows.length })}>
      {rows.length === 0 ? (
        <Empty title={t("integration.noneTitle")}>
          <p>{t("integration.noneWhy")}</p>
        </Empty>
      ) : (
        <table className={`${page.table} ${page.stack}`}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {t(`integration.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <IntegrationRow
                key={row.integration.id}
                slug={slug}
                row={row}
                entry={entries.get(row.integration.id)}
              />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function IntegrationRow({
  slug,
  row: { integration, sdk, vendor },
  entry,
}: {
  slug: string;
  row: Row;
  entry: Entry | undefined;
}) {
  const t = useTranslations();
  const term = useTerm();
  const name = useName();
  const { seat, storage, access } = integration.countries;
  const countries = [...new Set([...storage, ...access, ...(seat === null ? [] : [seat])])];
  const types = entry === undefined ? [] : typesOf(entry.data);
  return (
    <tr>
      <th scope="row">
        <Link href={`/sdks/${sdk.id}`}>
          <Words of={sdk.names} />
        </Link>
        <p className="dim tiny" style={{ fontWeight: 400, paddingTop: 3 }}>
          <Words of={vendor.names} />{" "}
          <Allowed action="change.propose">
            <Link href={`/apps/${slug}/sdks/${sdk.id}/edit`}>
              {t("registerDo.edit")}
              <span className="sr"> {name(sdk.names)}</span>
            </Link>
          </Allowed>
        </p>
      </th>
      <Cell label={t("integration.function")} className="dim">
        {term("function", sdk.function)}
      </Cell>
      <Cell label={t("integration.role")}>{term("role", integration.role)}</Cell>
      <Cell label={t("integration.trigger")}>{term("trigger", integration.trigger)}</Cell>
      <Cell label={t("integration.data")} className={css.amount}>
        {entry?.data.kind === "items" && (
          <>
            <b>{types.length}</b> <SensitiveCount count={entry.sensitiveTypes.length} />
          </>
        )}
        {entry?.data.kind === "none" && t("data.none")}
        {entry?.data.kind === "not-stated" && <Unstated />}
      </Cell>
      <Cell label={t("integration.countries")}>
        {countries.length === 0 ? (
          <Unstated />
        ) : (
          countries.map((id) => term("country", id)).join(t("list.comma"))
        )}
      </Cell>
    </tr>
  );
}
