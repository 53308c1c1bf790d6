"use client";
import { Rows } from "../../shell/state.tsx";
import css from "./editor.module.css";

/** Stands for what is beside the form until it is there. */
export function SideRows() {
  return (
    <div className={css.side}>
      <Rows count={6} height={48} />
    </div>
  );
}
