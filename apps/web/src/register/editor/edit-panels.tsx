"use client";
// A form for everything that a change edits; what is left out can be put back until something else is.
import type { Edit } from "@pilu/schema";
import { Fragment, useCallback, useState } from "react";
import { useEditor } from "../draft/editor-context.tsx";
import { keyOf, withEdit } from "../draft/edits.ts";
import type { FaultTexts } from "../form/use-faults.ts";
import { useEditNames } from "./edit-names.ts";
import { EditPanel } from "./edit-panel.tsx";
import type { Forms } from "./forms.tsx";
import { LeftOut } from "./left-out.tsx";

export function EditPanels({
  forms,
  faults,
  isStrict,
  isAlone,
  onPainted,
}: {
  forms: Forms;
  faults: ReadonlyMap<string, FaultTexts> | undefined;
  isStrict: boolean;
  isAlone: boolean;
  onPainted: () => void;
}) {
  const { draft, update } = useEditor();
  const { edits } = draft;
  const names = useEditNames(edits);
  const [left, setLeft] = useState<{ edit: Edit; place: number } | null>(null);
  const leaveOut = useCallback(
    (edit: Edit) =>
      update((now) => {
        setLeft({ edit, place: now.edits.findIndex((one) => keyOf(one) === keyOf(edit)) });
        return withEdit(now, edit, () => null);
      }),
    [update],
  );
  const gone = left !== null && !edits.some((one) => keyOf(one) === keyOf(left.edit)) ? left : null;
  const line = gone !== null && (
    <LeftOut
      key={keyOf(gone.edit)}
      edit={gone.edit}
      onBack={() => {
        setLeft(null);
        update((now) => ({ ...now, edits: now.edits.toSpliced(gone.place, 0, gone.edit) }));
      }}
    />
  );
  return (
    <>
      {edits.map((edit, place) => (
        <Fragment key={names[place]}>
          {gone?.place === place && line}
          <EditPanel
            edit={edit}
            forms={forms}
            faults={faults?.get(keyOf(edit))}
            isStrict={isStrict}
            isAlone={isAlone}
            update={update}
            onLeaveOut={edits.length > 1 ? leaveOut : undefined}
            onPainted={onPainted}
          />
        </Fragment>
      ))}
      {gone !== null && gone.place >= edits.length && line}
    </>
  );
}
