"use client";
// The form of one thing that a change edits, shut while there are many.
import { Button } from "@mantine/core";
import type { Edit, Json } from "@pilu/schema";
import { IconChevronRight } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { memo, type ReactNode, Suspense, useCallback, useEffect, useId, useState } from "react";
import { EntityName } from "../../changes/values/entity-name.tsx";
import { Note, Rows } from "../../shell/state.tsx";
import { usePainted } from "../../shell/use-painted.ts";
import type { Editor } from "../draft/editor-context.tsx";
import { proposedOf, withEdit } from "../draft/edits.ts";
import { FormProvider } from "../form/form.tsx";
import { put, textAt } from "../form/path.ts";
import type { FaultTexts } from "../form/use-faults.ts";
import { EditName } from "./edit-name.tsx";
import css from "./editor.module.css";
import { type Forms, lazyForms } from "./forms.tsx";

const none: FaultTexts = {};

export const EditPanel = memo(function EditPanel({
  edit,
  forms,
  faults = none,
  isStrict,
  isAlone,
  update,
  onLeaveOut,
  onPainted,
}: {
  edit: Edit;
  /** Forms that are there with the page. */
  forms: Forms;
  faults: FaultTexts | undefined;
  isStrict: boolean;
  /** Open from the beginning. */
  isAlone: boolean;
  /** Of the whole draft, which is not read here: typing in one form must not draw the others again. */
  update: Editor["update"];
  /** Not given where it is all that the change edits. */
  onLeaveOut: ((edit: Edit) => void) | undefined;
  /** Its form is on the screen. */
  onPainted: () => void;
}) {
  const t = useTranslations();
  const [isOpen, setOpen] = useState(isAlone);
  const body = useId();
  const { kind, id, base, proposed } = edit;
  const change = useCallback(
    (next: (state: Json) => Json) =>
      update((now) =>
        withEdit(now, { kind, id }, (one) => ({ ...one, proposed: proposedOf(next(one.proposed)) })),
      ),
    [update, kind, id],
  );
  const count = Object.keys(faults).length;
  const isRetired = textAt(proposed, "status") === "retired";
  const Ready = forms[kind];
  const Lazy = lazyForms[kind];
  const isNew = base === null;
  const form =
    Ready !== undefined ? (
      <>
        <Ready isNew={isNew} />
        <Painted onPainted={onPainted} />
      </>
    ) : (
      // As long as a form, so that nothing below it is seen to move.
      <Suspense fallback={<Rows count={20} height={48} />}>
        <Lazy isNew={isNew} />
        <Painted onPainted={onPainted} />
      </Suspense>
    );
  return (
    <section className={css.panel} data-panel={`${kind} ${id}`} aria-labelledby={`${body}-title`}>
      <div className={css.panelHead}>
        <h2 id={`${body}-title`}>
          <button type="button" aria-expanded={isOpen} aria-controls={body} onClick={() => setOpen(!isOpen)}>
            <IconChevronRight className="icon" stroke={1.75} aria-hidden="true" />
            <EditName edit={edit} />
          </button>
          {kind !== "registry" && <span className="small dim">{kindWord()}</span>}
        </h2>
        <div className={css.panelDo}>
          {count > 0 && <span className={css.open}>{t("registerEditor.toDo", { count })}</span>}
          {kind === "integration" && base !== null && (
            <Button
              variant="subtle"
              onClick={() => change((state) => put(state, "status", isRetired ? "live" : "retired"))}
            >
              {t(isRetired ? "registerUse.putBack" : "registerUse.takeOut")}
            </Button>
          )}
          {onLeaveOut !== undefined && (
            <Button variant="subtle" onClick={() => onLeaveOut(edit)}>
              {t("registerEditor.leaveOut")}
            </Button>
          )}
        </div>
      </div>
      <div id={body} hidden={!isOpen} data-body="">
        {isOpen && (
          <FormProvider state={proposed} onChange={change} faults={faults} isStrict={isStrict}>
            {isRetired && kind === "integration" ? <Note is="look">{t("registerUse.takenOut")}</Note> : form}
          </FormProvider>
        )}
      </div>
    </section>
  );

  function kindWord(): ReactNode {
    if (kind === "integration")
      return t.rich("registerEditor.inApp", {
        app: () => <EntityName kind="app" id={id.slice(0, id.indexOf("/"))} />,
      });
    return base === null
      ? t("registerEditor.isNew", { name: t(`entityKind.${kind}`) })
      : t(`entityKind.${kind}`);
  }
});

function Painted({ onPainted }: { onPainted: () => void }) {
  const isPainted = usePainted();
  useEffect(() => {
    if (isPainted) onPainted();
  }, [isPainted, onPainted]);
  return null;
}
