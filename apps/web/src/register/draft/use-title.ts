"use client";
// What a change is called until somebody gives it a title, in the language of whoever begins it.
import type { ChangeDraft, Edit, Localised } from "@pilu/schema";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useName } from "../../words/words.tsx";
import { at } from "../form/path.ts";
import { findEdit } from "./edits.ts";
import { useKnownNames } from "./known-names.ts";

export function useTitle(): (draft: ChangeDraft) => string {
  const t = useTranslations();
  const say = useName();
  const known = useKnownNames();
  return useCallback(
    (draft) => {
      const uses = draft.edits.filter((one) => one.kind === "integration");
      const first = draft.edits.find((one) => one.kind !== "vendor") ?? draft.edits[0];
      if (first === undefined) return t("registerTitle.empty");
      const named = (edit: Edit | undefined) => at(edit?.proposed, "names") as Localised | undefined;
      const word = (names: Localised | undefined, id: string) => (names && say(names)) || id;
      const name = word(named(first), first.id);
      if (first.kind === "integration") {
        const [app = "", sdk = ""] = first.id.split("/");
        const text = word(known("app", app), app);
        if (uses.length > 1) return t("registerTitle.uses", { count: uses.length, name: text });
        const drafted = named(findEdit(draft, { kind: "sdk", id: sdk }));
        return t(first.base === null ? "registerTitle.use" : "registerTitle.useChanged", {
          name: word(drafted ?? known("sdk", sdk), sdk),
          text,
        }).slice(0, 200);
      }
      if (first.kind === "registry") return t("registerTitle.registry");
      if (first.kind === "app") return t("registerTitle.app", { name });
      return t(first.base === null ? "registerTitle.new" : "registerTitle.changed", { name }).slice(0, 200);
    },
    [t, say, known],
  );
}
