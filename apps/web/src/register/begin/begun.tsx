"use client";
// Begins a change of one thing, or goes on with one of the address or of this browser.
import type { Edit } from "@pilu/schema";
import { type ReactNode, useState } from "react";
import { beginningOf } from "../draft/kept-draft.ts";
import { Editor } from "../editor/editor.tsx";
import type { Forms } from "../editor/forms.tsx";
import { useKeptStart, useOpenedChange } from "../editor/kept-start.ts";
import { StoredEditor } from "../editor/stored-editor.tsx";

/** A form begins from what holds now, not from what was read a minute ago. */
export const fresh = { refetchOnMount: "always", gcTime: 0, staleTime: Number.POSITIVE_INFINITY } as const;

export function Begun({
  form,
  forms,
  heading,
  edit,
  children,
}: {
  form: string;
  forms: Forms;
  heading: string;
  edit: Edit;
  /** What is said of this beginning, above the form. */
  children?: ReactNode;
}) {
  const opened = useOpenedChange();
  const kept = useKeptStart(form);
  // What holds may be told again while one types; the form goes on from where it began.
  const [begun] = useState(() => beginningOf([edit]));
  if (opened !== null) return <StoredEditor id={opened} form={form} forms={forms} heading={heading} />;
  return (
    <Editor
      key={kept === null ? "new" : "kept"}
      form={form}
      forms={forms}
      begin={kept ?? begun}
      isUnsaved={kept !== null}
      heading={heading}
    >
      {kept === null && children}
    </Editor>
  );
}
