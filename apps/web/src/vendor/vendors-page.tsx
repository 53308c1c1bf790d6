"use client";
// Every vendor with where it sits and how many SDKs it makes; found by any part of its names.
import { Button, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../api/trpc.ts";
import { normalise } from "../data-types/normalise.ts";
import { useAddress } from "../shell/address.ts";
import { searchMark } from "../shell/keys.tsx";
import page from "../shell/page.module.css";
import { Cell, PageHead } from "../shell/page.tsx";
import { useSearchText } from "../shell/search-text.ts";
import { Answer, Empty, Rows } from "../shell/state.tsx";
import { useTerm } from "../words/terms-context.tsx";
import { Names } from "../words/words.tsx";

const atOnce = 100;

export function VendorsPage() {
  const t = useTranslations();
  const term = useTerm();
  const vendors = useQuery(useTRPC().vendor.list.queryOptions());
  const [{ q }, set] = useAddress(["q"]);
  const search = useSearchText(q, (text) => set({ q: text }, "replace"));
  const [most, setMost] = useState(atOnce);
  return (
    <>
      <PageHead title={t("nav.vendors")} />
      <TextInput
        {...searchMark}
        type="search"
        maw={420}
        mb="md"
        aria-label={t("vendors.find")}
        placeholder={t("vendors.find")}
        value={search.typed}
        onChange={(event) => search.type(event.currentTarget.value)}
        leftSection={<IconSearch className="icon" stroke={1.75} aria-hidden="true" />}
      />
      <Answer of={vendors} waiting={<Rows count={12} height={38} />}>
        {(all) => {
          const wanted = normalise(search.settled);
          const found = all.filter(({ id, names }) =>
            [id, ...Object.values(names)].some((name) => normalise(name).includes(wanted)),
          );
          if (found.length === 0) return <Empty title={t("vendors.noneTitle")}>{t("vendors.noneWhy")}</Empty>;
          return (
            <>
              <p className="small dim" role="status">
                {t("vendors.count", { count: found.length })}
              </p>
              <table className={`${page.table} ${page.stack}`}>
                <caption className="sr">{t("nav.vendors")}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t("people.name")}</th>
                    <th scope="col">{t("vendor.seat")}</th>
                    <th scope="col">{t("nav.sdks")}</th>
                  </tr>
                </thead>
                <tbody>
                  {found.slice(0, most).map(({ id, names, country, sdks }) => (
                    <tr key={id}>
                      <th scope="row">
                        <Link href={`/vendors/${id}`}>
                          <Names of={names} />
                        </Link>
                      </th>
                      <Cell label={t("vendor.seat")} isEmpty={country === null}>
                        {country !== null && term("country", country)}
                      </Cell>
                      <Cell label={t("nav.sdks")}>{t("number", { value: sdks })}</Cell>
                    </tr>
                  ))}
                </tbody>
              </table>
              {found.length > most && (
                <Button mt="md" onClick={() => setMost(most + atOnce)}>
                  {t("do.more")}
                </Button>
              )}
            </>
          );
        }}
      </Answer>
    </>
  );
}
