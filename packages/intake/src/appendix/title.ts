import { part, type Span } from "../text/span.ts";
import { headedPiece } from "./placed.ts";
import { isPlatformsAlone } from "./platforms.ts";
import type { PlacedPiece } from "./reading.ts";

const number = /^[\s（(]*(?:\d+(?:\.\d+)*|[一二三四五六七八九十]+)\s*[.、)）．:：]\s*/;
const aside = /\s*[（(【[]([^（(【[\]】)）]*)[）)】\]]\s*$/;

/**
 * What a title says of the SDK it names: "1. 微信 SDK（Android 端）" its name and its platforms; further names stand on
 * lines of their own or after a dot. A title that says "SDK" is sure to be a name.
 */
export function namesIn(title: Span): PlacedPiece[] {
  const lines = linesOf(title).filter((line) => !/^\d+$/.test(line.text));
  const [first, ...others] = lines;
  if (first === undefined) return [];
  const unnumbered = part(first, number.exec(first.text)?.[0].length ?? 0);
  const bracket = aside.exec(unnumbered.text);
  const isPlatform = bracket?.[1] !== undefined && isPlatformsAlone(bracket[1]);
  const name = isPlatform ? part(unnumbered, 0, bracket.index) : unnumbered;
  const certainty = /SDK/i.test(name.text) ? "placed" : "guessed";
  return [
    headedPiece(name, { field: "name", label: null, certainty }),
    ...(isPlatform
      ? [
          headedPiece(part(unnumbered, bracket.index), {
            field: "platform",
            label: null,
            certainty: "placed",
          }),
        ]
      : []),
    ...others.map(further),
  ];
}

function further(line: Span): PlacedPiece {
  const piece = headedPiece(line, { field: "data", label: null, certainty: "guessed" });
  // A badge may say that nothing is collected.
  const saysNone =
    piece.value.kind === "data" && piece.value.pieces.every((one) => one.types.includes("none"));
  return saysNone ? piece : headedPiece(line, { field: "otherNames", label: null, certainty: "guessed" });
}

function linesOf(title: Span): Span[] {
  const lines: Span[] = [];
  let at = 0;
  for (const line of title.text.split(/\n| · /)) {
    const start = title.text.indexOf(line, at);
    lines.push(part(title, start, start + line.length));
    at = start + line.length;
  }
  return lines.filter((line) => line.text !== "");
}
