"use client";
// Which data the apps hand to others: kinds of data down, apps across, in each cell how many SDKs take it.
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { HeatOfApps } from "../api/answers.ts";
import { useTRPC } from "../api/trpc.ts";
import { useAddress } from "../shell/address.ts";
import { Section, Wide } from "../shell/page.tsx";
import { Rows } from "../shell/state.tsx";
import { useTerms } from "../words/terms-context.tsx";
import { Words } from "../words/words.tsx";
import { AppMap, MapChoice } from "./app-map.tsx";
import css from "./heat.module.css";

/** More columns than this do not help a reader; the page of each app has its own map. */
export const mostApps = 8;

type Cell = HeatOfApps["apps"][number]["heat"][number];

export function HeatMap() {
  const t = useTranslations();
  const terms = useTerms();
  const [{ map }, set] = useAddress(["map"]);
  const heat = useQuery(useTRPC().app.heat.queryOptions({ limit: mostApps }));
  const { apps = [], total = 0 } = heat.data ?? {};
  const columns = apps.map(({ app, heat: cells }) => ({
    app,
    cells: new Map(cells.map((cell) => [cell.group, cell])),
  }));
  const groups = Object.keys(terms.group).filter((group) => columns.some(({ cells }) => cells.has(group)));
  if (!heat.isPending && columns.length === 0) return null;
  const choice = <MapChoice value={map} choose={(slug) => set({ map: slug }, "replace")} />;
  if (map !== "")
    return (
      <Section id="heat" title={t("heat.title")} aside={choice}>
        <AppMap slug={map} />
      </Section>
    );
  return (
    <Section id="heat" title={t("heat.title")} aside={choice}>
      {heat.isPending ? (
        <Rows count={10} height={30} />
      ) : (
        <>
          <Wide label={t("heat.title")}>
            <table className={`${css.map} ${css.numbers}`}>
              <thead>
                <tr>
                  <th scope="col">
                    <span className="sr">{t("data.type")}</span>
                  </th>
                  {columns.map(({ app }) => (
                    <th scope="col" key={app.id} className={css.column}>
                      <Link href={`/apps/${app.slug}`}>
                        <Words of={app.names} />
                      </Link>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {groups.map((group) => (
                  <tr key={group}>
                    <th scope="row">
                      <Link href={`/data-types?group=${group}`}>{terms.group[group]}</Link>
                    </th>
                    {columns.map(({ app, cells }) => (
                      <Heat key={app.id} cell={cells.get(group)} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
          <p className={`${css.key} tiny dim`}>
            <span>{t("heat.key")}</span>
            <span className={css.keyPart}>
              <span className={css.frame} aria-hidden="true" /> {t("heat.sensitive")}
            </span>
            {total > apps.length && <span>{t("heat.first", { shown: apps.length, total })}</span>}
          </p>
        </>
      )}
    </Section>
  );
}

function Heat({ cell }: { cell: Cell | undefined }) {
  const t = useTranslations();
  if (cell === undefined) {
    return (
      <td className="dim">
        <span aria-hidden="true">·</span>
        <span className="sr">0</span>
      </td>
    );
  }
  return (
    <td
      title={t("heat.cell", { count: cell.sdks })}
      className={cell.sensitive ? css.framed : undefined}
      style={{ background: `rgba(var(--pilu-shade), ${(0.08 + cell.share * 0.34).toFixed(2)})` }}
    >
      {t("number", { value: cell.sdks })}
      {cell.sensitive && <span className="sr"> {t("heat.sensitive")}</span>}
    </td>
  );
}
