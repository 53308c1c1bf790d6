"use client";
// The first letter of an app's name on a field, so that the eye finds it again.
import type { Localised } from "@pilu/schema";
import { useName } from "../words/words.tsx";
import css from "./app-page.module.css";

export function AppMark({ names, large = false }: { names: Localised; large?: boolean }) {
  const name = useName()(names);
  return (
    <span className={`${css.mark} ${large ? css.markLarge : ""}`} aria-hidden="true">
      {[...name][0]}
    </span>
  );
}
