"use client";
// The draft in hand, for every part of the editor.
import type { ChangeDraft } from "@pilu/schema";
import { createContext, use } from "react";
import type { Shown } from "./saver.ts";

export interface Editor extends Shown {
  readonly update: (change: (draft: ChangeDraft) => ChangeDraft) => void;
  /** Says what is wrong beside the schemas, by a key of one's own; null: nothing any more. */
  readonly claim: (key: string, fault: string | null) => void;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (editor === null) throw new Error("The form is not inside the editor");
  return editor;
}
