"use client";
// Which SDK of the app takes which kind of data: a square a group, full where something is required.
import type { Draft } from "@pilu/schema";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import heat from "../home/heat.module.css";
import { DemandMark, DemandSquare } from "../marks/demand.tsx";
import { Section, Wide } from "../shell/page.tsx";
import { Rows } from "../shell/state.tsx";
import { useTerms } from "../words/terms-context.tsx";
import { useName, Words } from "../words/words.tsx";
import { entriesOf } from "./entries.ts";
import { type Cell, cellsOf } from "./map-cells.ts";

export function DataMap({ document }: { document: Draft | undefined }) {
  const t = useTranslations();
  const terms = useTerms();
  const name = useName();
  const locale = useLocale();
  const rows = entriesOf(document)
    .map((entry) => ({ entry, cells: cellsOf(entry, terms) }))
    .sort(
      (a, b) => b.cells.size - a.cells.size || name(a.entry.names).localeCompare(name(b.entry.names), locale),
    );
  const groups = Object.keys(terms.group).filter((group) => rows.some(({ cells }) => cells.has(group)));
  if (document !== undefined && groups.length === 0) return null;
  return (
    <Section id="data-map" title={t("map.title")}>
      {document === undefined ? (
        <Rows count={8} height={28} />
      ) : (
        <>
          <Wide label={t("map.title")}>
            <table className={heat.map}>
              <thead>
                <tr>
                  <th scope="col">
                    <span className="sr">{t("integration.sdk")}</span>
                  </th>
                  {groups.map((group) => (
                    <th scope="col" key={group} className={heat.upright}>
                      <span>{terms.groupShort[group]}</span>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ entry, cells }) => (
                  <tr key={entry.id}>
                    <th scope="row">
                      <Link href={`/sdks/${entry.sdk}`}>
                        <Words of={entry.names} />
                      </Link>
                    </th>
                    {groups.map((group) => (
                      <MapCell key={group} cell={cells.get(group)} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
          <p className={`${heat.key} tiny dim`}>
            <DemandMark of="required" />
            <DemandMark of="optional" />
            <DemandMark of="not-stated" />
            <span className={heat.keyPart}>
              <DemandSquare of="required" sensitive /> {t("map.sensitive")}
            </span>
          </p>
        </>
      )}
    </Section>
  );
}

function MapCell({ cell }: { cell: Cell | undefined }) {
  const t = useTranslations();
  const terms = useTerms();
  if (cell === undefined) return <td />;
  const types = cell.types.map((id) => terms.dataType[id]?.label ?? id).join(t("list.comma"));
  return (
    <td title={types} className={cell.sensitive ? heat.sensitive : undefined}>
      <DemandSquare of={cell.demand} sensitive={cell.sensitive} />
      <span className="sr">
        {t(`demand.${cell.demand}`)} {cell.sensitive ? t("map.sensitive") : ""} {types}
      </span>
    </td>
  );
}
