"use client";
import { useReader } from "../../session/reader.ts";

/** Whose drafts the forms keep. They are drawn for whoever may propose, so that it is known by then. */
export function useAuthor(): string {
  return useReader() ?? "";
}
