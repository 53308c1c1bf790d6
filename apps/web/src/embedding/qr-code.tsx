"use client";
// An address as a QR code; the code that draws it is loaded when one is shown.
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import css from "./embedding.module.css";

/** Modules of quiet zone on each side (ISO/IEC 18004, 6.3.8). */
const quiet = 4;

export function QrCode({ text, label }: { text: string; label: string }) {
  const drawn = useQuery({
    queryKey: ["qr", text],
    queryFn: async () => {
      const { generate } = await import("lean-qr");
      const code = generate(text);
      const dark: string[] = [];
      for (let y = 0; y < code.size; y += 1)
        for (let x = 0; x < code.size; x += 1)
          if (code.get(x, y)) dark.push(`M${x + quiet} ${y + quiet}h1v1h-1z`);
      return { side: code.size + 2 * quiet, path: dark.join("") };
    },
    staleTime: Number.POSITIVE_INFINITY,
    enabled: text !== "",
  });
  if (drawn.data === undefined) return <Skeleton className={css.qr ?? ""} />;
  const { side, path } = drawn.data;
  return (
    <svg
      className={css.qr}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
