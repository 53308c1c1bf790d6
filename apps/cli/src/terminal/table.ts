import Table from "cli-table3";
import { createColors } from "picocolors";

const noLines = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "  ",
};

/** A table for people, columns set by their width on screen (a Chinese character takes two places). */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const { bold } = colours();
  const drawn = new Table({
    chars: noLines,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    head: head.map(bold),
  });
  for (const row of rows) drawn.push([...row]);
  return drawn
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

/** Colours where a person looks on, and nobody asked to be spared (no-color.org). */
function colours(environment: NodeJS.ProcessEnv = process.env) {
  const isWanted = !environment.NO_COLOR && environment.TERM !== "dumb";
  return createColors(isWanted && process.stdout.isTTY === true);
}
