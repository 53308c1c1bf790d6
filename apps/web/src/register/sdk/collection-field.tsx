"use client";
// What an SDK collects: items, nothing, or silence of the vendor; each a choice of its own.
import { Radio } from "@mantine/core";
import type { Json } from "@pilu/schema";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useForm } from "../form/form.tsx";
import { textAt } from "../form/path.ts";
import css from "../register.module.css";
import { ItemTable } from "./item-table.tsx";

const kinds = ["items", "none", "not-stated"] as const;

export function CollectionField({ path, platforms }: { path: string; platforms: readonly string[] }) {
  const t = useTranslations();
  const form = useForm();
  const kind = textAt(form.state, `${path}.kind`);
  // Another choice keeps the list, in case it was a slip.
  const list = useRef<Json>([]);
  const choose = (next: string) => {
    if (kind === "items") list.current = form.at(`${path}.items`) ?? [];
    form.set(path, next === "items" ? { kind: next, items: list.current } : { kind: next });
    form.visit(path);
  };
  return (
    <>
      <Radio.Group
        id={form.elementOf(path)}
        label={t("registerData.what")}
        value={kind}
        onChange={choose}
        error={kind === "" ? form.fault(path) : undefined}
      >
        <div className={css.boxes}>
          {kinds.map((one) => (
            <Radio key={one} value={one} label={t(`registerData.kind.${one}`)} size="sm" />
          ))}
        </div>
      </Radio.Group>
      {kind === "items" && <ItemTable path={`${path}.items`} platforms={platforms} />}
    </>
  );
}
