"use client";
// All apps, searched by name; the words searched for stay in the address.
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useAddress } from "../shell/address.ts";
import page from "../shell/page.module.css";
import { SearchBox } from "../shell/search-box.tsx";
import { useSearchText } from "../shell/search-text.ts";
import { AppList } from "./app-list.tsx";

export function Apps() {
  const t = useTranslations();
  const [{ q }, setAddress] = useAddress(["q"]);
  const { typed, settled, type } = useSearchText(
    q,
    useCallback((text) => setAddress({ q: text }, "replace"), [setAddress]),
  );
  return (
    <>
      <search className={page.narrow}>
        <SearchBox label={t("apps.search")} value={typed} type={type} />
      </search>
      <AppList level={2} text={settled} />
    </>
  );
}
