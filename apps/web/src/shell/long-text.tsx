"use client";
// A field as high as what is written in it. The browser sees to it where it can; a script, which has to measure every
// field again and again, only where it cannot.
import { Textarea, type TextareaProps } from "@mantine/core";

const growsBySelf = typeof CSS === "undefined" || CSS.supports("field-sizing", "content");

export function LongText({ minRows = 2, maxRows, ...props }: TextareaProps & { minRows?: number }) {
  const heightOf = (rows: number) => `calc(${rows} * 1lh + 2 * var(--input-padding-y, 6px) + 2px)`;
  return (
    <Textarea
      {...props}
      {...(growsBySelf
        ? { rows: minRows }
        : { autosize: true, minRows, ...(maxRows !== undefined && { maxRows }) })}
      styles={{
        input: {
          fieldSizing: "content",
          minHeight: heightOf(minRows),
          ...(maxRows !== undefined && { maxHeight: heightOf(maxRows) }),
        },
      }}
    />
  );
}
