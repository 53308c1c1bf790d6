"use client";
// All apps, searched by name; the words searched for stay in the address.
import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useAddress } from "../shell/address.ts";
import { searchMark } from "../shell/keys.tsx";
import { useSearchText } from "../shell/search-text.ts";
import { AppList } from "./app-list.tsx";
import css from "./app-page.module.css";

export function Apps() {
  const t = useTranslations();
  const [{ q }, setAddress] = useAddress(["q"]);
  const { typed, settled, type } = useSearchText(
    q,
    useCallback((text) => setAddress({ q: text }, "replace"), [setAddress]),
  );
  return (
    <>
      <search>
        <TextInput
          {...searchMark}
          className={css.ask}
          type="search"
          label={t("apps.search")}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
          leftSection={<IconSearch className="icon" stroke={1.75} aria-hidden="true" />}
          autoComplete="off"
          spellCheck={false}
        />
      </search>
      <AppList level={2} text={settled} />
    </>
  );
}
