"use client";
// The SDKs of an app: role, when they begin to collect, how much, how much of it is sensitive, which countries.
import type { Draft, Entry } from "@pilu/schema";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { AppFacts } from "../api/answers.ts";
import { typesOf } from "../catalogue/types-of.ts";
import { SensitiveCount } from "../marks/sensitive.tsx";
import { Unstated } from "../marks/unstated.tsx";
import page from "../shell/page.module.css";
import { Section, Wide } from "../shell/page.tsx";
import { Empty } from "../shell/state.tsx";
import { useTerm } from "../words/terms-context.tsx";
import { useName, Words } from "../words/words.tsx";
import { entriesOf } from "./entries.ts";

type Row = AppFacts["integrations"][number];

export function IntegrationTable({
  integrations,
  document,
}: {
  integrations: readonly Row[];
  document: Draft | undefined;
}) {
  const t = useTranslations();
  const name = useName();
  const entries = new Map(entriesOf(document).map((entry): [string, Entry] => [entry.id, entry]));
  const rows = [...integrations].sort((a, b) => name(a.sdk.names).localeCompare(name(b.sdk.names)));
  return (
    <Section id="integrations" title={t("integration.title", { count: rows.length })}>
      {rows.length === 0 ? (
        <Empty title={t("integration.noneTitle")}>
          <p>{t("integration.noneWhy")}</p>
        </Empty>
      ) : (
        <Wide label={t("integration.title", { count: rows.length })}>
          <table className={page.table}>
            <thead>
              <tr>
                <th scope="col">{t("integration.sdk")}</th>
                <th scope="col">{t("integration.function")}</th>
                <th scope="col">{t("integration.role")}</th>
                <th scope="col">{t("integration.trigger")}</th>
                <th scope="col">{t("integration.data")}</th>
                <th scope="col">{t("integration.countries")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <IntegrationRow key={row.integration.id} row={row} entry={entries.get(row.integration.id)} />
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </Section>
  );
}

function IntegrationRow({
  row: { integration, sdk, vendor },
  entry,
}: {
  row: Row;
  entry: Entry | undefined;
}) {
  const t = useTranslations();
  const term = useTerm();
  const { seat, storage, access } = integration.countries;
  const countries = [...new Set([...storage, ...access, ...(seat === null ? [] : [seat])])];
  const types = entry === undefined ? [] : typesOf(entry.data);
  return (
    <tr>
      <th scope="row">
        <Link href={`/sdks/${sdk.id}`}>
          <Words of={sdk.names} />
        </Link>
        <div className="dim tiny" style={{ fontWeight: 400 }}>
          <Words of={vendor.names} />
        </div>
      </th>
      <td className="dim">{term("function", sdk.function)}</td>
      <td>{term("role", integration.role)}</td>
      <td>{term("trigger", integration.trigger)}</td>
      <td className="nowrap">
        {entry?.data.kind === "items" && (
          <>
            <b>{types.length}</b> <SensitiveCount count={entry.sensitiveTypes.length} />
          </>
        )}
        {entry?.data.kind === "none" && t("data.none")}
        {entry?.data.kind === "not-stated" && <Unstated />}
      </td>
      <td>
        {countries.length === 0 ? (
          <Unstated />
        ) : (
          countries.map((id) => term("country", id)).join(t("list.comma"))
        )}
      </td>
    </tr>
  );
}
