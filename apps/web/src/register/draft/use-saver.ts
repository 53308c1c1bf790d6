"use client";
// One saver for as long as the form is open: sends, retries when the browser is online again, warns before leaving.
import type { ChangeDraft } from "@pilu/schema";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { isNobody, isPassing } from "../../api/failure.ts";
import { codeOfProblem } from "../../api/problem.ts";
import { useTRPCClient } from "../../api/trpc.ts";
import { isAnothers } from "../../session/reader.ts";
import type { KeptDraft } from "./kept-draft.ts";
import { type Fate, Saver, type Shown } from "./saver.ts";
import { useAuthor } from "./use-author.ts";

/** Milliseconds in which a page that one agreed to leave is gone. */
const whileLeaving = 5000;

export function useSaver({
  form,
  begin,
  isUnsaved,
  titleOf,
}: {
  form: string;
  begin: KeptDraft;
  isUnsaved: boolean;
  titleOf: (draft: ChangeDraft) => string;
}): { saver: Saver; shown: Shown } {
  const registry = useTRPCClient();
  const author = useAuthor();
  const isOpen = useRef(true);
  const [saver] = useState(
    () =>
      new Saver({
        author,
        begin,
        fateOf,
        form,
        isUnsaved,
        onCreated: (id) => {
          // Sent as one left the form: the address is another page's by now.
          if (!isOpen.current) return;
          const address = new URLSearchParams(window.location.search);
          address.set("change", id);
          window.history.replaceState(null, "", `?${address}`);
        },
        send: ({ draft, ...seen }) =>
          registry.change.save.mutate({ ...seen, draft: sendable(draft, titleOf(draft)) }),
      }),
  );
  const shown = useSyncExternalStore(saver.subscribe, saver.get, saver.get);
  useEffect(() => {
    isOpen.current = true;
    const online = () => void saver.flush();
    const leaving = (event: BeforeUnloadEvent) => {
      if (!saver.isUnsaved() || isAnothers()) return;
      event.preventDefault();
      if (saver.get().id !== null) return void saver.flush();
      // A page that is reloaded knows of no change that was made as it went: it finds what this browser keeps.
      void saver.rest();
      setTimeout(() => setTimeout(online, whileLeaving));
    };
    window.addEventListener("online", online);
    window.addEventListener("beforeunload", leaving);
    return () => {
      isOpen.current = false;
      window.removeEventListener("online", online);
      window.removeEventListener("beforeunload", leaving);
      if (saver.isUnsaved()) void saver.flush();
    };
  }, [saver]);
  return { saver, shown };
}

/** An empty title or reason is none, whatever stands in the field meanwhile. */
function sendable(draft: ChangeDraft, title: string): ChangeDraft {
  return {
    ...draft,
    title: draft.title.trim() === "" ? title : draft.title,
    reason: draft.reason?.trim() === "" ? null : draft.reason,
  };
}

export function fateOf(error: unknown): Fate {
  if (isPassing(error)) return "again";
  const code = codeOfProblem(error);
  if (code === "request.too-many") return "again";
  // Whoever closed the sign-in goes on typing; they are asked once more when they want it sent.
  if (isNobody(error)) return "hold";
  return code === "change.stale" || code === "change.state" || code === "change.unknown" ? "over" : "mend";
}
