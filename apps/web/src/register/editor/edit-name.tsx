"use client";
// The name of what is edited: as drafted, else as it is registered.
import type { Edit, Localised } from "@pilu/schema";
import { useTranslations } from "next-intl";
import { EntityName } from "../../changes/values/entity-name.tsx";
import { useName } from "../../words/words.tsx";
import { useEditor } from "../draft/editor-context.tsx";
import { findEdit } from "../draft/edits.ts";
import { at, textAt } from "../form/path.ts";

export function EditName({ edit }: { edit: Edit }) {
  const t = useTranslations();
  const say = useName();
  const { draft } = useEditor();
  if (edit.kind === "registry") return t("entityKind.registry");
  const isUse = edit.kind === "integration";
  const named = isUse ? findEdit(draft, { kind: "sdk", id: textAt(edit.proposed, "sdk") }) : edit;
  const names = at(named?.proposed, "names") as Localised | undefined;
  const drafted = names === undefined ? "" : say(names);
  if (drafted !== "") return drafted;
  if (isUse) return <EntityName kind="sdk" id={textAt(edit.proposed, "sdk")} />;
  return t(`registerEditor.unnamed.${edit.kind === "vendor" ? "vendor" : "sdk"}`);
}
