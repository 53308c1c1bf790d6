"use client";
// Other open changes of what is edited here: somebody else is at it.
import { useQueries } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../api/trpc.ts";
import { StateMark } from "../../changes/marks/state-mark.tsx";
import { Note } from "../../shell/state.tsx";
import { useEditor } from "../draft/editor-context.tsx";

const mostAsked = 20;

export function OtherChanges() {
  const t = useTranslations();
  const trpc = useTRPC();
  const { draft, id } = useEditor();
  const held = draft.edits.filter((edit) => edit.base !== null).slice(0, mostAsked);
  const answers = useQueries({
    queries: held.map((edit) => trpc.change.openOn.queryOptions({ kind: edit.kind, id: edit.id })),
  });
  const others = new Map(answers.flatMap((answer) => answer.data ?? []).map((change) => [change.id, change]));
  if (id !== null) others.delete(id);
  if (others.size === 0) return null;
  return (
    <Note is="look">
      <p>{t("registerEditor.others", { count: others.size })}</p>
      <ul>
        {[...others.values()].map((change) => (
          <li key={change.id}>
            <Link href={`/changes/${change.id}`}>{change.title}</Link> <StateMark of={change.state} />{" "}
            <span className="dim">{change.createdBy.name}</span>
          </li>
        ))}
      </ul>
    </Note>
  );
}
