"use client";
// The editor, loaded when there is something to edit; searching for it does not wait.
import dynamic from "next/dynamic";
import { PageRows } from "../../shell/state.tsx";

export const Editor = dynamic(() => import("./editor.tsx").then((module) => module.Editor), {
  ssr: false,
  loading: () => <PageRows />,
});
