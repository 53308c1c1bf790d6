"use client";
// Data items to edit: a row for each type, on each platform required, optional, not stated or not at all.
import { ActionIcon, Button } from "@mantine/core";
import type { DataItem, Demand, Json } from "@pilu/schema";
import { IconTrash } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { itemGroups } from "../../sdk/item-rows.ts";
import { moveFocus } from "../../shell/move-focus.ts";
import page from "../../shell/page.module.css";
import { Cell } from "../../shell/page.tsx";
import { Steps } from "../../shell/steps.tsx";
import { useTerm, useTerms } from "../../words/terms-context.tsx";
import { useForm } from "../form/form.tsx";
import { listAt } from "../form/path.ts";
import css from "../register.module.css";
import { ItemDetails } from "./item-details.tsx";
import { asItems, plainItem, withDemand, withoutType } from "./items.ts";
import { TypePicker } from "./type-picker.tsx";

const demands: readonly Demand[] = ["required", "optional", "not-stated"];

/** `path` leads to a list of data items; `platforms` are those of the SDK or app they belong to. */
export function ItemTable({ path, platforms }: { path: string; platforms: readonly string[] }) {
  const t = useTranslations();
  const term = useTerm();
  const terms = useTerms();
  const form = useForm();
  const items = asItems(listAt(form.state, path));
  const write = (next: readonly DataItem[]) => form.set(path, next as unknown as Json);
  const columns = [...new Set<string>([...platforms, ...items.flatMap((item) => item.platforms)])];
  const taken = new Set<string>(items.map((item) => item.type));
  return (
    <>
      <TypePicker
        id={form.elementOf(path)}
        taken={taken}
        error={items.length === 0 ? form.fault(path) : undefined}
        onPick={(type) => {
          const own = platforms.filter((one) => type.platforms.length === 0 || type.platforms.includes(one));
          write([...items, plainItem(type.id, own.length === 0 ? platforms : own)]);
          form.visit(path);
        }}
      />
      {items.length > 0 && (
        <table className={`${page.table} ${page.stack} ${css.items}`}>
          <caption className="sr">{t("registerData.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("data.count", { count: taken.size })}</th>
              {columns.map((one) => (
                <th scope="col" key={one}>
                  {term("platform", one)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <Steps>
            {itemGroups(items, terms).map(({ group, rows }) => (
              <tbody key={group}>
                <tr className={page.band}>
                  <th scope="rowgroup" colSpan={columns.length + 2}>
                    {term("group", group)}
                  </th>
                </tr>
                {rows.map(({ type, demand, items: own }) => {
                  const label = terms.dataType[type]?.label ?? type;
                  return (
                    <tr key={type}>
                      <th scope="row">
                        {label} <span className={css.otherName}>{terms.dataType[type]?.other}</span>
                        <ItemDetails
                          label={label}
                          paths={own.map((item) => `${path}.${items.indexOf(item)}`)}
                          suggestion={
                            own.some((item) => item.suggested) && (
                              <Suggested
                                label={label}
                                onConfirm={() =>
                                  write(
                                    items.map((item) =>
                                      item.type === type ? { ...item, suggested: false } : item,
                                    ),
                                  )
                                }
                              />
                            )
                          }
                        />
                      </th>
                      {columns.map((platform) => (
                        <Cell key={platform} label={term("platform", platform)}>
                          <select
                            className={css.cell}
                            aria-label={t("registerData.cell", {
                              name: label,
                              platform: term("platform", platform),
                            })}
                            data-demand={demand[platform] ?? "no"}
                            value={demand[platform] ?? "no"}
                            onChange={(event) => {
                              const next = demands.find((one) => one === event.currentTarget.value) ?? null;
                              write(withDemand(items, { type, platform, demand: next }));
                            }}
                          >
                            {demands.map((one) => (
                              <option key={one} value={one}>
                                {t(`demand.${one}`)}
                              </option>
                            ))}
                            <option value="no">{t("registerData.no")}</option>
                          </select>
                        </Cell>
                      ))}
                      <td className={css.tail}>
                        <ActionIcon
                          variant="subtle"
                          color="gray"
                          aria-label={t("registerData.remove", { name: label })}
                          data-remove=""
                          onClick={({ currentTarget }) => {
                            // The focus goes on to the next row, or back from the last one.
                            moveFocus("[data-remove]", 1);
                            if (document.activeElement === currentTarget) moveFocus("[data-remove]", -1);
                            write(withoutType(items, type));
                          }}
                        >
                          <IconTrash className="icon" stroke={1.75} aria-hidden="true" />
                        </ActionIcon>
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            ))}
          </Steps>
        </table>
      )}
    </>
  );
}

function Suggested({ label, onConfirm }: { label: string; onConfirm: () => void }) {
  const t = useTranslations();
  return (
    <span className={css.suggested}>
      {t("registerData.suggested")}{" "}
      <Button variant="subtle" aria-label={t("registerData.confirmOne", { name: label })} onClick={onConfirm}>
        {t("registerData.confirm")}
      </Button>
    </span>
  );
}
