"use client";
// In the place of what was just left out of a change: the way to put it back as it was.
import { Button } from "@mantine/core";
import type { Edit } from "@pilu/schema";
import { useTranslations } from "next-intl";
import { EditName } from "./edit-name.tsx";
import css from "./editor.module.css";

export function LeftOut({ edit, onBack }: { edit: Edit; onBack: () => void }) {
  const t = useTranslations();
  return (
    <div className={`${css.panel} ${css.panelHead}`}>
      <p className="dim" role="status">
        {t.rich("registerEditor.leftOut", { name: () => <EditName edit={edit} /> })}
      </p>
      {/* The button that was pressed is gone: the next key goes to what undoes it. */}
      <Button variant="subtle" autoFocus onClick={onBack}>
        {t("registerEditor.putBack")}
      </Button>
    </div>
  );
}
