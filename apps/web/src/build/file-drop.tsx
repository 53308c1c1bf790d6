"use client";
// Takes files, dropped or chosen, into a dashed frame; what else stands in it is the caller's.
import { Button } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import css from "./build.module.css";

export function FileDrop({
  choose,
  take,
  isMany = false,
  accept,
  isBusy = false,
  children,
  beside,
}: {
  /** What the button says. */
  choose: string;
  take: (files: File[]) => void;
  isMany?: boolean;
  /** Endings that the file dialogue offers first: `.html,.csv`. */
  accept?: string;
  isBusy?: boolean;
  children?: ReactNode;
  beside?: ReactNode;
}) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const given = (files: FileList) => {
    if (files.length > 0) take([...files].slice(0, isMany ? 40 : 1));
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    given(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button does the same
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
      {children}
      <div className={css.dropDo}>
        {beside}
        <Button
          variant={beside === undefined ? "default" : "subtle"}
          leftSection={<IconUpload className="icon" stroke={1.75} aria-hidden="true" />}
          loading={isBusy}
          onClick={() => input.current?.click()}
        >
          {choose}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          multiple={isMany}
          accept={accept}
          aria-label={choose}
          onChange={(event) => {
            given(event.currentTarget.files ?? new DataTransfer().files);
            // The same file again is a new reading.
            event.currentTarget.value = "";
          }}
        />
      </div>
    </div>
  );
}
