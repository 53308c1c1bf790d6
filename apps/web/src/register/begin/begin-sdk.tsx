"use client";
// Begins a new SDK, from nothing or as a similar one is.
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../api/trpc.ts";
import { Answer, Note, PageRows } from "../../shell/state.tsx";
import { useInBrowser } from "../../shell/use-in-browser.ts";
import { Words } from "../../words/words.tsx";
import { editOf, provisionalId } from "../draft/edits.ts";
import { useKeptStart, useOpenedChange } from "../editor/kept-start.ts";
import { idFrom } from "../form/texts.ts";
import { blankSdk, likeSdk } from "../sdk/blank-sdk.ts";
import { SdkForm } from "../sdk/sdk-form.tsx";
import { Begun } from "./begun.tsx";
import { newSdk, nothing } from "./from-nothing.ts";

const forms = { sdk: SdkForm };

export function BeginSdk({ from, name, provisional }: { from: string; name: string; provisional: string }) {
  const t = useTranslations();
  const isInBrowser = useInBrowser();
  // Whoever comes from another page may have had what the server made up before.
  const [madeUp] = useState(() => (isInBrowser ? provisionalId() : provisional));
  const opened = useOpenedChange();
  const kept = useKeptStart(newSdk);
  const hasExample = from !== nothing && opened === null && kept === null;
  const example = useQuery({ ...useTRPC().sdk.get.queryOptions({ id: from }), enabled: hasExample });
  const begun = { form: newSdk, forms, heading: t("registerTitle.heading") };
  if (!hasExample) {
    const id = idFrom(name) || madeUp;
    return <Begun {...begun} edit={editOf("sdk", id, { base: null, proposed: blankSdk(id, name) })} />;
  }
  return (
    <Answer of={example} title={begun.heading} waiting={<PageRows />}>
      {({ sdk }) => (
        <Begun {...begun} edit={editOf("sdk", madeUp, { base: null, proposed: likeSdk(sdk, madeUp) })}>
          <Note>
            {t.rich("registerFind.copied", {
              name: () => (
                <b>
                  <Words of={sdk.names} />
                </b>
              ),
            })}
          </Note>
        </Begun>
      )}
    </Answer>
  );
}
