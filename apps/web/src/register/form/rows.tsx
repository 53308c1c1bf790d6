"use client";
// A list of things of several fields each: add one, take one out.
import { ActionIcon, Button } from "@mantine/core";
import type { Json } from "@pilu/schema";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import css from "../register.module.css";
import { useForm } from "./form.tsx";
import { listAt } from "./path.ts";

export function RowsField({
  path,
  label,
  isHeaded = false,
  hint,
  add: addWords,
  blank,
  children,
}: {
  path: string;
  label: string;
  /** A heading above says the label already. */
  isHeaded?: boolean;
  hint?: ReactNode;
  /** What the button that adds one says. */
  add: string;
  blank: Json;
  children: (path: string) => ReactNode;
}) {
  const t = useTranslations();
  const form = useForm();
  const rows = listAt(form.state, path);
  const fault = form.fault(path);
  const list = useRef<HTMLFieldSetElement>(null);
  const add = () => {
    form.set(path, [...rows, blank]);
    // On into what was added: it stands before the button.
    requestAnimationFrame(() =>
      list.current
        ?.querySelector<HTMLElement>(`:scope > :nth-last-child(2) :is(input, textarea, select, button)`)
        ?.focus(),
    );
  };
  return (
    <fieldset className={css.rows} ref={list}>
      <legend className={isHeaded ? "sr" : undefined}>{label}</legend>
      {hint !== undefined && <p className="tiny dim">{hint}</p>}
      {rows.map((_, row) => (
        // Rows have no name but their place.
        <div key={row} className={css.rowOf}>
          <div className={css.rowFields}>{children(`${path}.${row}`)}</div>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("registerField.remove", { label, number: row + 1 })}
            onClick={() => {
              document.getElementById(form.elementOf(path))?.focus();
              form.set(
                path,
                rows.filter((__, one) => one !== row),
              );
            }}
          >
            <IconTrash className="icon" stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      {fault !== undefined && rows.length === 0 && (
        <p className={css.fault} role="alert">
          {fault}
        </p>
      )}
      <div>
        <Button
          id={form.elementOf(path)}
          variant="subtle"
          leftSection={<IconPlus className="icon" stroke={1.75} aria-hidden="true" />}
          onClick={add}
        >
          {addWords}
        </Button>
      </div>
    </fieldset>
  );
}
