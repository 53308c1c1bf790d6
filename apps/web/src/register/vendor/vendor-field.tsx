"use client";
// Chooses the company behind something: one of the registry, one of this draft, or a new one.
import { Button, Select } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../api/trpc.ts";
import { normalise } from "../../data-types/normalise.ts";
import { useName } from "../../words/words.tsx";
import { useEditor } from "../draft/editor-context.tsx";
import { adding, editOf, provisionalId } from "../draft/edits.ts";
import { useForm } from "../form/form.tsx";
import { at, textAt } from "../form/path.ts";
import { idFrom } from "../form/texts.ts";
import css from "../register.module.css";
import { blankVendor } from "./blank-vendor.ts";

export function VendorField({
  path,
  label,
  hint,
  isClearable = false,
}: {
  path: string;
  label: string;
  hint?: string;
  isClearable?: boolean;
}) {
  const t = useTranslations();
  const name = useName();
  const form = useForm();
  const { draft, update } = useEditor();
  const vendors = useQuery(useTRPC().vendor.index.queryOptions());
  const known = new Map((vendors.data ?? []).map((row) => [row.id as string, Object.values(row.names)]));
  const own = draft.edits.filter((edit) => edit.kind === "vendor" && edit.base === null);
  for (const edit of own) {
    const names = Object.values((at(edit.proposed, "names") ?? {}) as Record<string, string>);
    known.set(edit.id, names.length === 0 ? [t("registerField.newVendor")] : names);
  }
  const labels = new Map((vendors.data ?? []).map((row) => [row.id as string, name(row.names)]));
  const data = [...known].map(([value, names]) => ({ value, label: labels.get(value) ?? names[0] ?? value }));
  const value = textAt(form.state, path);
  // The field sets it too once it is live; the page comes with the name in it.
  const [text, setText] = useState(() => data.find((one) => one.value === value)?.label ?? "");
  // Leaving the field takes back what was looked for in it, on the way to the button that needs it.
  const [sought, setSought] = useState("");
  const isSearched = sought !== "" && !data.some((one) => one.label === sought);
  const create = () => {
    const id = idFrom(sought) || provisionalId();
    update((now) => adding(now, [editOf("vendor", id, { base: null, proposed: blankVendor(id, sought) })]));
    form.set(path, id);
    setSought("");
  };
  return (
    <div>
      <Select
        id={form.elementOf(path)}
        label={label}
        description={hint}
        placeholder={t(isClearable ? "registerField.asSdk" : "registerField.vendorPlaceholder")}
        data={data}
        value={known.has(value) ? value : null}
        error={form.fault(path)}
        searchable
        searchValue={text}
        onSearchChange={setText}
        onInput={(event) => setSought(event.currentTarget.value.trim())}
        clearable={isClearable}
        onClear={() => document.getElementById(form.elementOf(path))?.focus()}
        clearButtonProps={{
          "aria-label": t("registerField.clear", { label }),
          tabIndex: 0,
          "aria-hidden": false,
          size: "24px",
        }}
        limit={60}
        filter={({ search, limit }) => {
          const wanted = normalise(search);
          return data
            .filter((one) =>
              [one.value, ...(known.get(one.value) ?? [])].some((word) => normalise(word).includes(wanted)),
            )
            .slice(0, limit)
            .map((one) => ({ ...one, disabled: false }));
        }}
        onChange={(next) => {
          form.set(path, next);
          setSought("");
        }}
        onBlur={() => form.visit(path)}
        nothingFoundMessage={t("registerField.noVendor")}
      />
      <Button
        className={css.below}
        variant="subtle"
        leftSection={<IconPlus className="icon" stroke={1.75} aria-hidden="true" />}
        onClick={create}
      >
        {isSearched ? t("registerField.addVendorNamed", { name: sought }) : t("registerField.addVendor")}
      </Button>
    </div>
  );
}
