"use client";
// The id of something new: made of its English name until somebody writes one, and not taken by anything else.
import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useTRPC } from "../../api/trpc.ts";
import { useEditor } from "../draft/editor-context.tsx";
import { isProvisional, renamed } from "../draft/edits.ts";
import { useForm } from "./form.tsx";
import { textAt } from "./path.ts";

export function IdField({ kind }: { kind: "sdk" | "vendor" }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const form = useForm();
  const { update, claim } = useEditor();
  const [isEmptied, setEmptied] = useState(false);
  const id = textAt(form.state, "id");
  const [asked] = useDebouncedValue(id, 300);
  const ask = { retry: false, staleTime: 0 };
  // What was made up here is nobody else's.
  const isAsked = asked !== "" && !isProvisional(asked);
  const sdk = useQuery({
    ...trpc.sdk.get.queryOptions({ id: asked }),
    ...ask,
    enabled: isAsked && kind === "sdk",
  });
  const vendor = useQuery({
    ...trpc.vendor.get.queryOptions({ id: asked }),
    ...ask,
    enabled: isAsked && kind === "vendor",
  });
  const isTaken = asked === id && (kind === "sdk" ? sdk.data : vendor.data) !== undefined;
  const taken = isTaken ? t("registerField.taken") : null;
  const key = `${kind} ${id}`;
  useEffect(() => {
    claim(key, taken);
    return () => claim(key, null);
  }, [claim, key, taken]);
  return (
    <TextInput
      id={form.elementOf("id")}
      label={t("registerField.id")}
      description={t("registerField.idWhy")}
      classNames={{ input: "mono" }}
      value={isEmptied ? "" : id}
      error={taken ?? form.fault("id")}
      onChange={(event) => {
        const to = event.currentTarget.value;
        setEmptied(to === "");
        if (to !== "") update((draft) => renamed(draft, { kind, id }, to));
      }}
      onBlur={() => {
        setEmptied(false);
        form.visit("id");
      }}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
