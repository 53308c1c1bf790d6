"use client";
// Takes the files of a build, pasted, dropped or chosen, and has them read.
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LongText } from "../shell/long-text.tsx";
import css from "./build.module.css";
import { FileDrop } from "./file-drop.tsx";

/** Shown in the box; a longer text is read all the same. */
const mostShown = 200_000;

export interface GivenFile {
  readonly name: string;
  readonly text: string;
}

export function BuildBox({ read, isReading }: { read: (files: GivenFile[]) => void; isReading: boolean }) {
  const t = useTranslations();
  const [text, setText] = useState("");
  const [files, setFiles] = useState<readonly GivenFile[]>([]);
  const take = async (given: readonly File[]) => {
    const next = await Promise.all(given.map(async (file) => ({ name: file.name, text: await file.text() })));
    const [only] = next;
    setFiles(next);
    setText(next.length === 1 && only !== undefined && only.text.length <= mostShown ? only.text : "");
    read(next);
  };
  return (
    <FileDrop
      choose={t("build.choose")}
      take={(given) => void take(given)}
      isMany
      beside={
        <Button
          onClick={() => read(files.length > 0 ? [...files] : [{ name: "", text }])}
          loading={isReading}
          disabled={text.trim() === "" && files.length === 0}
        >
          {t("build.read")}
        </Button>
      }
    >
      <LongText
        label={t("build.box")}
        description={t("build.how")}
        placeholder={t("build.placeholder")}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setFiles([]);
        }}
        onPaste={(event) => {
          // What is pasted into an empty box is read at once.
          const pasted = event.clipboardData.getData("text");
          if (text === "" && pasted.includes("\n")) read([{ name: "", text: pasted }]);
        }}
        minRows={4}
        maxRows={10}
        spellCheck={false}
        classNames={{ input: css.typed ?? "" }}
      />
    </FileDrop>
  );
}
