"use client";
// Takes a lockfile or SBOM, pasted, dropped or chosen, and shows what is in it: to declare, declared, unknown.
import { Button, Textarea } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type DragEvent, useRef, useState } from "react";
import type { SdkRow } from "../../api/answers.ts";
import { useTRPC } from "../../api/trpc.ts";
import { ProblemNote } from "../../shell/problem-note.tsx";
import css from "../register.module.css";
import { BuildFound } from "./build-found.tsx";

/** Shown in the box; a longer text is read all the same. */
const mostShown = 200_000;

export function BuildBox({
  slug,
  chosen,
  toggle,
}: {
  slug: string;
  chosen: ReadonlyMap<string, unknown>;
  toggle: (sdks: readonly SdkRow["sdk"][], isChosen: boolean) => void;
}) {
  const t = useTranslations();
  const [text, setText] = useState("");
  const [file, setFile] = useState<{ name: string; text: string } | null>(null);
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const reading = useMutation(
    useTRPC().scan.read.mutationOptions({
      onSuccess: ({ recognised }) =>
        toggle(
          recognised.filter((one) => !one.isDeclared).map((one) => one.sdk),
          true,
        ),
    }),
  );
  const read = (given: { name: string; text: string }) => {
    if (given.text.trim() !== "") reading.mutate({ app: slug, ...given });
  };
  const take = async (given: File | undefined) => {
    if (given === undefined) return;
    const next = { name: given.name, text: await given.text() };
    setFile(next);
    setText(next.text.length > mostShown ? "" : next.text);
    read(next);
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <section className={css.stack} aria-label={t("registerAdd.build")}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button does the same */}
      <div
        className={css.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <Textarea
          label={t("registerAdd.build")}
          description={t("registerAdd.buildHow")}
          placeholder={t("registerAdd.buildPlaceholder")}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setFile(null);
          }}
          onPaste={(event) => {
            // What is pasted into an empty box is read at once.
            const pasted = event.clipboardData.getData("text");
            if (text === "" && pasted.includes("\n")) read({ name: "", text: pasted });
          }}
          minRows={4}
          maxRows={10}
          autosize
          spellCheck={false}
          className="mono"
        />
        <div className={css.dropDo}>
          <Button
            onClick={() => read(file ?? { name: "", text })}
            loading={reading.isPending}
            disabled={text === "" && file === null}
          >
            {t("registerAdd.read")}
          </Button>
          <Button
            variant="subtle"
            leftSection={<IconUpload className="icon" stroke={1.75} aria-hidden="true" />}
            onClick={() => input.current?.click()}
          >
            {t("registerAdd.choose")}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t("registerAdd.choose")}
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
          {file !== null && <span className="small dim">{file.name}</span>}
        </div>
      </div>
      <ProblemNote error={reading.error} />
      {reading.data !== undefined && <BuildFound found={reading.data} chosen={chosen} toggle={toggle} />}
    </section>
  );
}
