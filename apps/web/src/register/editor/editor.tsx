"use client";
// A change in hand: a form for everything it edits, what users will read, what is wrong, and the way to its reviewers.
import { TextInput } from "@mantine/core";
import type { ChangeDraft } from "@pilu/schema";
import { useTranslations } from "next-intl";
import {
  lazy,
  memo,
  type ReactNode,
  Suspense,
  startTransition,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
} from "react";
import { LongText } from "../../shell/long-text.tsx";
import { PageHead, PageTitle } from "../../shell/page.tsx";
import { untilThere } from "../../shell/until-there.ts";
import { useInBrowser } from "../../shell/use-in-browser.ts";
import { usePainted, useQuiet } from "../../shell/use-painted.ts";
import { EditorContext } from "../draft/editor-context.tsx";
import { idsFollowing, keyOf, titled } from "../draft/edits.ts";
import type { KeptDraft } from "../draft/kept-draft.ts";
import { useSaver } from "../draft/use-saver.ts";
import { useTitle } from "../draft/use-title.ts";
import { useFaults } from "../form/use-faults.ts";
import css from "../register.module.css";
import { EditPanels } from "./edit-panels.tsx";
import own from "./editor.module.css";
import { ForAll } from "./for-all.tsx";
import type { Forms } from "./forms.tsx";
import { leadTo } from "./lead-to.ts";
import { OtherChanges } from "./other-changes.tsx";
import { SaveLine } from "./save-line.tsx";
import { SideRows } from "./side-rows.tsx";
import { SubmitBar } from "./submit-bar.tsx";
import { UseInApp } from "./use-in-app.tsx";

const Side = lazy(() => untilThere(() => import("./side.tsx")).then((module) => ({ default: module.Side })));

/** More edits than this are shut at first. */
const mostOpen = 2;

const none: Forms = {};

export const Editor = memo(function Editor({
  form,
  begin,
  isUnsaved = false,
  heading,
  forms = none,
  children,
}: {
  /** Names the form, for what is kept in the browser before there is a change. */
  form: string;
  begin: KeptDraft;
  isUnsaved?: boolean;
  heading: string;
  /** Forms that are there with the page; others are loaded when they are opened. */
  forms?: Forms;
  children?: ReactNode;
}) {
  const t = useTranslations();
  const titleOf = useTitle();
  const { saver, shown } = useSaver({ form, begin: useTitled(begin), isUnsaved, titleOf });
  const [isStrict, setStrict] = useState(begin.id !== null);
  const [errors, setErrors] = useState(0);
  const [claims, setClaims] = useState<ReadonlyMap<string, string>>(new Map());
  const { edits, title, reason } = shown.draft;
  const [isFormPainted, setFormPainted] = useState(false);
  const onPainted = useCallback(() => startTransition(() => setFormPainted(true)), []);
  const isPainted = usePainted();
  const isAllShut = edits.length === 0 || edits.length > mostOpen;
  // What judges and previews weighs more than the form: it is fetched once the form can be filled in.
  const isQuiet = useQuiet(isFormPainted || (isPainted && isAllShut));
  // Typing does not wait for what it is judged to be.
  const faults = useDeferredValue(useFaults(shown.draft, isQuiet));

  const update = useCallback(
    (change: (draft: ChangeDraft) => ChangeDraft) => {
      const { draft } = saver.get();
      saver.update(titled(draft, idsFollowing(draft, change(draft)), titleOf));
    },
    [saver, titleOf],
  );
  const claim = useCallback((key: string, fault: string | null) => {
    setClaims((known) => {
      if ((known.get(key) ?? null) === fault) return known;
      const next = new Map(known);
      if (fault === null) next.delete(key);
      else next.set(key, fault);
      return next;
    });
  }, []);
  const editor = useMemo(() => ({ ...shown, update, claim }), [shown, update, claim]);
  // A link to a field, as findings have it: `?at=links.policy`, and `?in=sdk jpush` where several things are edited.
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search);
    const [path, panel] = [asked.get("at"), asked.get("in")];
    const [first] = saver.get().draft.edits;
    if (path !== null && first !== undefined) leadTo(panel ?? keyOf(first), path);
  }, [saver]);

  return (
    <EditorContext value={editor}>
      <PageTitle>{heading}</PageTitle>
      <PageHead title={heading}>
        <SaveLine saver={saver} shown={shown} />
      </PageHead>
      <div className={own.notes}>
        {children}
        <OtherChanges />
      </div>
      <UntilLive>
        <div className={own.main}>
          <ForAll />
          <EditPanels
            forms={forms}
            faults={faults}
            isStrict={isStrict}
            isAlone={edits.length <= mostOpen}
            onPainted={onPainted}
          />
          <UseInApp />
          <section className={css.group} aria-label={t("registerEditor.about")}>
            <TextInput
              label={t("registerEditor.title")}
              maxLength={200}
              value={title}
              onChange={(event) => {
                const typed = event.currentTarget.value;
                update((draft) => ({ ...draft, title: typed }));
              }}
            />
            <LongText
              label={t("registerEditor.reason")}
              description={t("registerEditor.reasonWhy")}
              maxLength={4000}
              minRows={2}
              maxRows={8}
              value={reason ?? ""}
              onChange={(event) => {
                const typed = event.currentTarget.value;
                update((draft) => ({ ...draft, reason: typed === "" ? null : typed }));
              }}
            />
          </section>
        </div>
        {isQuiet ? (
          <Suspense fallback={<SideRows />}>
            <Side
              faults={faults}
              claims={claims}
              isStrict={isStrict}
              onShowAll={() => setStrict(true)}
              onErrors={setErrors}
            />
          </Suspense>
        ) : (
          <SideRows />
        )}
      </UntilLive>
      <SubmitBar
        saver={saver}
        faults={faults}
        claims={claims}
        errors={errors}
        onRefused={() => setStrict(true)}
      />
    </EditorContext>
  );
});

/** Nothing can be typed before it is kept. By itself, so that what is in it is not drawn again when it may be. */
function UntilLive({ children }: { children: ReactNode }) {
  return (
    <div className={own.editor} inert={!useInBrowser()}>
      {children}
    </div>
  );
}

/** The draft to begin with, named where it has no title yet. */
function useTitled(begin: KeptDraft): KeptDraft {
  const titleOf = useTitle();
  const [titledBegin] = useState(() =>
    begin.draft.title === "" ? { ...begin, draft: { ...begin.draft, title: titleOf(begin.draft) } } : begin,
  );
  return titledBegin;
}
