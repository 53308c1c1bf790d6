"use client";
// Names of what a change edits, asked for once each; the id until the name is there.
import type { Localised } from "@pilu/schema";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../api/trpc.ts";
import { useName } from "../../words/words.tsx";
import { sdkOf } from "../pointer.ts";
import type { EditFacts } from "../shapes.ts";
import { useNames } from "./names.tsx";

type Kind = EditFacts["kind"];

export function EntityName({ kind, id }: { kind: Kind; id: string }) {
  const t = useTranslations();
  if (kind === "registry") return t("entityKind.registry");
  if (kind !== "integration") return <OneName kind={kind} id={id} />;
  return (
    <>
      <OneName kind="sdk" id={sdkOf(id)} /> · <OneName kind="app" id={id.slice(0, id.indexOf("/"))} />
    </>
  );
}

function OneName({ kind, id }: { kind: "app" | "sdk" | "vendor"; id: string }) {
  const say = useName();
  const proposed = useNames()(kind, id);
  const stored = useStoredName(kind, proposed === undefined ? id : null);
  const names = proposed ?? stored;
  return names === undefined ? id : say(names);
}

function useStoredName(kind: "app" | "sdk" | "vendor", id: string | null): Localised | undefined {
  const trpc = useTRPC();
  const asked = id ?? "";
  const sdk = useQuery({
    ...trpc.sdk.get.queryOptions({ id: asked }),
    enabled: kind === "sdk" && id !== null,
  });
  const vendors = useQuery({
    ...trpc.vendor.index.queryOptions(),
    enabled: kind === "vendor" && id !== null,
  });
  const apps = useQuery({ ...trpc.app.index.queryOptions(), enabled: kind === "app" && id !== null });
  if (kind === "sdk") return sdk.data?.sdk.names;
  if (kind === "vendor") return vendors.data?.find((one) => one.id === id)?.names;
  return apps.data?.find(({ app }) => app.id === id)?.app.names;
}
