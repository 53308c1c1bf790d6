"use client";
// Brings an existing list into the registry: drop the file, see what it was understood as, correct it, make it a change.
import { Select, Textarea } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AppFacts } from "../api/answers.ts";
import { codeOfProblem } from "../api/problem.ts";
import { useTRPC } from "../api/trpc.ts";
import { FileDrop } from "../build/file-drop.tsx";
import { DoLink } from "../register/do-link.tsx";
import page from "../shell/page.module.css";
import { PageHead, PageTitle } from "../shell/page.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import { Answer, Note, PageRows } from "../shell/state.tsx";
import { useName, Words } from "../words/words.tsx";
import { Found } from "./found.tsx";
import type { Said } from "./shapes.ts";

// Brings the schemas along: loaded once there is something to save.
const SaveBar = dynamic(() => import("./save-bar.tsx").then((module) => module.SaveBar), { ssr: false });

/** Bytes of a file that is sent; lists have some hundred thousand. */
const largest = 8_000_000;
const endings = ".html,.htm,.md,.markdown,.csv,.tsv,.xlsx,.docx,.txt";
const encodings = ["utf-8", "gb18030", "utf-16le", "utf-16be"] as const;
type Encoding = (typeof encodings)[number];

const nothingSaid: Said = { meant: new Map(), leftOut: new Set(), heads: new Map() };

export function ImportList({ slug }: { slug: string }) {
  const t = useTranslations();
  const name = useName();
  const app = useQuery(useTRPC().app.get.queryOptions({ slug }));
  return (
    <Answer of={app} title={t("imports.title")} waiting={<PageRows />}>
      {(facts) => <Import facts={facts} heading={t("imports.heading", { name: name(facts.app.names) })} />}
    </Answer>
  );
}

function Import({ facts: { app }, heading }: { facts: AppFacts; heading: string }) {
  const t = useTranslations();
  const [file, setFile] = useState<{ name: string; content: string } | null>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const [encoding, setEncoding] = useState<Encoding | null>(null);
  const [said, setSaid] = useState<Said>(nothingSaid);
  const reading = useMutation(useTRPC().appendix.read.mutationOptions());
  const read = (
    given: { name: string; content: string },
    { as = encoding, by = said }: { as?: Encoding | null; by?: Said } = {},
  ) =>
    reading.mutate({
      app: app.slug,
      ...given,
      ...(as === null ? {} : { encoding: as }),
      corrections: {
        meant: [...by.meant].map(([one, sdk]) => ({ name: one, sdk })),
        leftOut: [...by.leftOut],
        heads: [...by.heads].map(([head, field]) => ({ head, field })),
      },
    });
  const take = async ([given]: readonly File[]) => {
    if (given === undefined) return;
    setTooLarge(given.size > largest);
    if (given.size > largest) return;
    const next = { name: given.name, content: await inBase64(given) };
    setFile(next);
    setEncoding(null);
    setSaid(nothingSaid);
    read(next, { as: null, by: nothingSaid });
  };
  // A table that is copied from a page is a table still.
  const paste = (given: DataTransfer) => {
    const html = given.getData("text/html");
    const text = html === "" ? given.getData("text/plain") : html;
    if (text.trim() === "") return;
    const name = `${t("imports.pasted")}.${html === "" ? "txt" : "html"}`;
    void take([new File([text], name)]);
  };
  const correct = (next: Said) => {
    setSaid(next);
    if (file !== null) read(file, { by: next });
  };
  // What was understood stays in sight while a correction is worked out.
  const [shown, setShown] = useState<typeof reading.data>(undefined);
  if (reading.data !== undefined && reading.data !== shown) setShown(reading.data);
  const understood = reading.error === null ? shown : undefined;
  const isOfEncoding = codeOfProblem(reading.error) === "input.encoding" || encoding !== null;
  return (
    <div className={page.column}>
      <PageTitle>{heading}</PageTitle>
      <PageHead
        title={heading}
        aside={<DoLink href={`/apps/${app.slug}/add`} label={t("imports.orBuild")} />}
      >
        <Link href={`/apps/${app.slug}`}>
          <Words of={app.names} />
        </Link>
      </PageHead>
      <FileDrop
        choose={t("imports.choose")}
        take={(files) => void take(files)}
        accept={endings}
        isBusy={reading.isPending && shown === undefined}
      >
        <p className="small">{t("imports.how")}</p>
        <Textarea
          label={t("imports.paste")}
          value=""
          onChange={() => {}}
          onPaste={(event) => {
            event.preventDefault();
            paste(event.clipboardData);
          }}
          rows={2}
        />
        {file !== null && (
          <p className="small">
            <b>{file.name}</b>
          </p>
        )}
        {isOfEncoding && file !== null && (
          <Select
            label={t("imports.encoding")}
            data={[...encodings]}
            value={encoding}
            maw={240}
            onChange={(value) => {
              const next = encodings.find((one) => one === value) ?? null;
              setEncoding(next);
              read(file, { as: next });
            }}
          />
        )}
      </FileDrop>
      {isTooLarge && <Note is="stop">{t("imports.tooLarge")}</Note>}
      <ProblemNote error={reading.error} />
      {understood !== undefined && file !== null && (
        <div aria-busy={reading.isPending} className={page.column}>
          {understood.reading.cutOff !== null && (
            <Note is="look">{t("imports.cutOff", { value: understood.reading.cutOff.line })}</Note>
          )}
          <Found read={understood} said={said} correct={correct} />
          <SaveBar read={understood} file={file.name} isReading={reading.isPending} />
        </div>
      )}
    </div>
  );
}

function inBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
