"use client";
import type { Json } from "@pilu/schema";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../api/trpc.ts";
import { useEditor } from "../draft/editor-context.tsx";
import { findEdit } from "../draft/edits.ts";

/** The SDK that an app is given: as the change in hand has it, else as the registry holds it; undefined until known. */
export function useSdkHere(id: string): Json | undefined {
  const { draft } = useEditor();
  const drafted = findEdit(draft, { kind: "sdk", id })?.proposed;
  const held = useQuery({ ...useTRPC().sdk.get.queryOptions({ id }), enabled: drafted === undefined });
  return drafted ?? (held.data?.sdk as Json | undefined);
}
