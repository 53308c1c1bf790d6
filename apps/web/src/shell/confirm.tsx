"use client";
// Asks before something that cannot be undone: `if (await confirm({ title, text, action })) …`.
import dynamic from "next/dynamic";
import { createContext, type ReactNode, use, useCallback, useState } from "react";
import { untilThere } from "./until-there.ts";

export interface Question {
  readonly title: string;
  readonly text: ReactNode;
  /** What the button that goes on says: the deed itself, never "OK". */
  readonly action: string;
  /** A deed that takes something away. */
  readonly isDanger?: boolean;
}

type Ask = (question: Question) => Promise<boolean>;

const Context = createContext<Ask | null>(null);
const ConfirmDialog = dynamic(
  () => untilThere(() => import("./confirm-dialog.tsx")).then((module) => module.ConfirmDialog),
  {
    ssr: false,
  },
);

export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<{
    question: Question;
    answer: (yes: boolean) => void;
    at: number;
  } | null>(null);
  const ask = useCallback<Ask>(
    (question) => new Promise((answer) => setAsked({ question, answer, at: Date.now() })),
    [],
  );
  return (
    <Context value={ask}>
      {children}
      {asked !== null && <ConfirmDialog key={asked.at} question={asked.question} answer={asked.answer} />}
    </Context>
  );
}

/** Resolves with whether the reader went on; focus returns to where it was. */
export function useConfirm(): Ask {
  const ask = use(Context);
  if (ask === null) throw new Error("The page is not inside ConfirmProvider");
  return ask;
}
