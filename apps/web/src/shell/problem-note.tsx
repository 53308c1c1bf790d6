"use client";
// A refusal above or below what it is about: the sentence, and whatever fields have no place of their own.
import { IconAlertCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useProblemText } from "../api/problem-text.tsx";
import css from "./page.module.css";

/**
 * Nothing without an error. `placed` tells which fields show their fault themselves (`useProblemText(error).fields`);
 * all others are listed here with their path.
 */
export function ProblemNote({
  error,
  placed = () => false,
  children,
}: {
  error: unknown;
  placed?: (path: string) => boolean;
  /** What one can do about it: a button, a link. */
  children?: ReactNode;
}) {
  const text = useProblemText(error);
  if (text === null) return null;
  const rest = Object.entries(text.fields).filter(([path]) => !placed(path));
  return (
    <div className={`${css.note} ${css.stop}`} role="alert">
      <IconAlertCircle className="icon" stroke={1.75} aria-hidden="true" />
      <div>
        <p>{text.sentence}</p>
        {rest.length > 0 && (
          <ul className={css.faults}>
            {rest.map(([path, sentence]) => (
              <li key={path}>
                {path !== "" && <code>{path}</code>} {sentence}
              </li>
            ))}
          </ul>
        )}
        {children}
      </div>
    </div>
  );
}
