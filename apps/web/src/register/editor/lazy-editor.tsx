"use client";
// The editor, loaded when there is something to edit; searching for it does not wait.
import dynamic from "next/dynamic";
import { PageRows } from "../../shell/state.tsx";

const loading = () => <PageRows />;

export const Editor = dynamic(() => import("./editor.tsx").then((module) => module.Editor), {
  ssr: false,
  loading,
});

export const StoredEditor = dynamic(
  () => import("./stored-editor.tsx").then((module) => module.StoredEditor),
  {
    ssr: false,
    loading,
  },
);
