"use client";
// The box that a page or a part of it is searched with.
import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { searchMark } from "./keys.tsx";
import css from "./page.module.css";

export function SearchBox({
  label,
  placeholder,
  value,
  type,
  size,
  isWide = false,
}: {
  label: string;
  /** Examples of what can be typed. */
  placeholder?: string;
  value: string;
  type: (text: string) => void;
  size?: "md";
  /** As wide as what it stands in. */
  isWide?: boolean;
}) {
  return (
    <TextInput
      {...searchMark}
      className={isWide ? "" : (css.searchBox ?? "")}
      type="search"
      label={label}
      value={value}
      onChange={(event) => type(event.currentTarget.value)}
      leftSection={<IconSearch className="icon" stroke={1.75} aria-hidden="true" />}
      autoComplete="off"
      spellCheck={false}
      {...(placeholder !== undefined && { placeholder })}
      {...(size !== undefined && { size })}
    />
  );
}
