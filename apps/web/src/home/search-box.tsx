"use client";
// Finds an SDK from home: leads to the catalogue with the search in its address.
import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { searchMark } from "../shell/keys.tsx";
import css from "./home.module.css";

export function SearchBox() {
  const t = useTranslations();
  const router = useRouter();
  const [text, setText] = useState("");
  const find = (event: FormEvent) => {
    event.preventDefault();
    router.push(text.trim() === "" ? "/sdks" : `/sdks?${new URLSearchParams({ q: text.trim() })}`);
  };
  return (
    <search className={css.find}>
      <form action="/sdks" onSubmit={find}>
        <TextInput
          {...searchMark}
          name="q"
          type="search"
          size="lg"
          label={t("home.find")}
          placeholder={t("catalogue.placeholder")}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          leftSection={<IconSearch className="icon" stroke={1.75} aria-hidden="true" />}
          autoComplete="off"
          spellCheck={false}
        />
      </form>
    </search>
  );
}
