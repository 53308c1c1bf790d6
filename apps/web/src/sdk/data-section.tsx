"use client";
// What an SDK collects: a row for each data type, a square for each platform, sensitivity under each law.
import type { DataItem, Sdk } from "@pilu/schema";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { typesOf } from "../catalogue/types-of.ts";
import { Certainty } from "../marks/certainty.tsx";
import { DemandMark } from "../marks/demand.tsx";
import { SensitiveLaws } from "../marks/sensitive.tsx";
import page from "../shell/page.module.css";
import { Cell, Section } from "../shell/page.tsx";
import { useTerm, useTerms } from "../words/terms-context.tsx";
import { Words } from "../words/words.tsx";
import { itemGroups } from "./item-rows.ts";
import { Kept } from "./kept.tsx";
import css from "./sdk.module.css";

export function DataSection({ sdk }: { sdk: Sdk }) {
  const t = useTranslations();
  const count = typesOf(sdk.data).length;
  return (
    <Section
      id="data"
      title={sdk.data.kind === "items" ? t("sdk.dataCount", { count }) : t("sdk.data")}
      aside={<Certainty of={sdk.confidence.data} explain />}
    >
      {sdk.data.kind === "none" && <p>{t("data.none")}</p>}
      {sdk.data.kind === "not-stated" && <p>{t("data.notStated")}</p>}
      {sdk.data.kind === "items" && <ItemTable sdk={sdk} items={sdk.data.items} />}
    </Section>
  );
}

function ItemTable({ sdk, items }: { sdk: Sdk; items: readonly DataItem[] }) {
  const t = useTranslations();
  const terms = useTerms();
  const term = useTerm();
  return (
    <table className={`${page.table} ${page.stack} ${css.items}`}>
      <thead>
        <tr>
          <th scope="col">{t("data.type")}</th>
          {sdk.platforms.map((platform) => (
            <th scope="col" key={platform}>
              {term("platform", platform)}
            </th>
          ))}
          <th scope="col">{t("data.sensitive")}</th>
        </tr>
      </thead>
      {itemGroups(items, terms).map(({ group, rows }) => (
        <tbody key={group}>
          <tr className={page.band}>
            <th scope="rowgroup" colSpan={sdk.platforms.length + 2}>
              {term("group", group)}
            </th>
          </tr>
          {rows.map((row) => {
            const type = terms.dataType[row.type];
            return (
              <tr key={row.type}>
                <th scope="row">
                  <Link href={`/data-types/${row.type}`}>{type?.label ?? row.type}</Link>
                  {type !== undefined && type.other !== type.label && (
                    <div className={css.other}>{type.other}</div>
                  )}
                  {row.items.map((item) => (
                    <Details key={item.platforms.join()} item={item} />
                  ))}
                </th>
                {sdk.platforms.map((platform) => {
                  const demand = row.demand[platform];
                  return (
                    <Cell key={platform} label={term("platform", platform)} isEmpty={demand === undefined}>
                      {demand === undefined ? (
                        <span className="dim">{t("data.notHere")}</span>
                      ) : (
                        <DemandMark of={demand} />
                      )}
                    </Cell>
                  );
                })}
                <Cell label={t("data.sensitive")}>
                  {type !== undefined && <SensitiveLaws of={type.sensitive} />}
                </Cell>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}

/** What the vendor adds to one item: when, for what, how protected, how long. Says nothing where the vendor says nothing. */
function Details({ item }: { item: DataItem }) {
  const t = useTranslations();
  const term = useTerm();
  const comma = t("list.comma");
  const texts = [item.condition, item.frequency, item.note].filter((text) => text !== null);
  const terms = [
    ...item.purposes.map((id) => term("purpose", id)),
    ...item.methods.map((id) => term("method", id)),
    ...(item.treatment === null ? [] : [term("treatment", item.treatment)]),
  ];
  if (texts.length + terms.length === 0 && item.retention === null) return null;
  return (
    <div className={css.details}>
      {terms.length > 0 && <p>{terms.join(comma)}</p>}
      {texts.map((text) => (
        <p key={JSON.stringify(text)}>
          <Words of={text} />
        </p>
      ))}
      {item.retention !== null && <Kept retention={item.retention} />}
    </div>
  );
}
