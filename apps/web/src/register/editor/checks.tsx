"use client";
// What still has to be done before reviewers see it, by the registry's own schemas; a click leads there.
import { useTranslations } from "next-intl";
import { useEditor } from "../draft/editor-context.tsx";
import { keyOf } from "../draft/edits.ts";
import type { FaultTexts } from "../form/use-faults.ts";
import { EditName } from "./edit-name.tsx";
import css from "./editor.module.css";
import { leadTo } from "./lead-to.ts";
import { useFieldLabel } from "./use-field-label.ts";

const mostShown = 12;

export function Checks({
  faults,
  claims,
  isStrict,
  onShowAll,
}: {
  faults: ReadonlyMap<string, FaultTexts>;
  claims: ReadonlyMap<string, string>;
  isStrict: boolean;
  onShowAll: () => void;
}) {
  const t = useTranslations();
  const labelOf = useFieldLabel();
  const { draft } = useEditor();
  const rows = draft.edits.flatMap((edit) => {
    const taken = claims.get(keyOf(edit));
    const own = { ...(taken !== undefined && { id: taken }), ...faults.get(keyOf(edit)) };
    return Object.entries(own).map(([path, sentence]) => ({ edit, path, sentence }));
  });
  return (
    <section data-checks="" className={css.checks}>
      <h2>{t("registerEditor.checks", { count: rows.length })}</h2>
      {rows.length === 0 && <p className="small dim">{t("registerEditor.allWell")}</p>}
      <ul>
        {rows.slice(0, mostShown).map(({ edit, path, sentence }) => (
          <li key={`${keyOf(edit)} ${path}`}>
            <button
              type="button"
              className="words"
              onClick={() => {
                if (!isStrict) onShowAll();
                leadTo(keyOf(edit), path);
              }}
            >
              {draft.edits.length > 1 && (
                <>
                  <EditName edit={edit} />
                  {": "}
                </>
              )}
              {labelOf(edit, path)}
            </button>{" "}
            <span className="dim">{sentence}</span>
          </li>
        ))}
      </ul>
      {rows.length > mostShown && (
        <p className="small dim">{t("registerEditor.more", { count: rows.length - mostShown })}</p>
      )}
    </section>
  );
}
