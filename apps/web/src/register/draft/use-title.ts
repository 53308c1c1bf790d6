"use client";
// What a change is called until somebody gives it a title, in the language of whoever begins it.
import type { ChangeDraft, Localised } from "@pilu/schema";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useName } from "../../words/words.tsx";
import { at } from "../form/path.ts";

export function useTitle(): (draft: ChangeDraft) => string {
  const t = useTranslations();
  const say = useName();
  return useCallback(
    (draft) => {
      const uses = draft.edits.filter((one) => one.kind === "integration");
      const first = draft.edits.find((one) => one.kind !== "vendor") ?? draft.edits[0];
      if (first === undefined) return t("registerTitle.empty");
      const names = at(first.proposed, "names") as Localised | undefined;
      const name = (names === undefined ? "" : say(names)) || first.id;
      if (first.kind === "integration") {
        const [app = "", sdk = ""] = first.id.split("/");
        if (uses.length > 1) return t("registerTitle.uses", { count: uses.length, name: app });
        return t(first.base === null ? "registerTitle.use" : "registerTitle.useChanged", {
          name: sdk,
          text: app,
        });
      }
      if (first.kind === "registry") return t("registerTitle.registry");
      if (first.kind === "app") return t("registerTitle.app", { name });
      return t(first.base === null ? "registerTitle.new" : "registerTitle.changed", { name }).slice(0, 200);
    },
    [t, say],
  );
}
