import type { Piece } from "@pilu/intake/appendix";
import type { Session } from "../session.ts";
import type { Proposed } from "./proposed.ts";

/** Characters of a change's reason, less than the 4,000 that it may have. */
const mostReason = 3800;

interface From {
  readonly file: string;
  readonly session: Session;
}

/** The reason of the change: what was read from where, what is to be decided, and every piece that has no place in it. */
export function reasonFor({ reading, proposal, aside }: Proposed, { file, session: { word } }: From): string {
  const pieces = reading.rows.flatMap((row) => row.pieces);
  const guessed = pieces.filter((piece) => piece.certainty === "guessed").length;
  const apart = (isOfApp: boolean) => aside.filter(({ needsApp = false }) => needsApp === isOfApp);
  // What only an app can say comes last: where the room ends, it is in the file still, in columns of its own.
  const left = [
    ...apart(false),
    ...reading.rows.flatMap((row) => row.leftOver),
    ...reading.leftOver,
    ...apart(true),
  ];
  const lines = [
    word("import.report", {
      file: cleaned(file),
      format: reading.format,
      rows: reading.rows.length,
      sdks: proposal.entries.length,
      placed: pieces.length - guessed,
      guessed,
      left: left.length,
    }),
  ];
  const room = () => mostReason - lines.join("\n").length;
  const { toDecide } = proposal;
  // What is to be decided leaves half of the room to what is left over.
  if (toDecide.length > 0) lines.push(listed("import.report.decide", toDecide, room() / 2));
  if (left.length > 0) lines.push(listed("import.report.left", left, room()));
  return lines.join("\n");

  function listed(
    key: "import.report.decide" | "import.report.left",
    list: readonly Piece[],
    most: number,
  ): string {
    const shown: string[] = [];
    let used = 60;
    for (const { text, place } of list) {
      const one = `${cleaned(text)} (${place.line}:${place.column})`;
      used += one.length + 2;
      if (used > most) break;
      shown.push(one);
    }
    const rest = list.length - shown.length;
    const all = rest === 0 ? shown : [...shown, word("import.report.more", { count: rest })];
    return word(key, { list: all.join("; ") });
  }
}

/** What the change holds and what is open in it, for people. */
export function changeLines({ app, edits, same, open }: Proposed, { word }: Session): string {
  const count = (kind: string) => edits.filter((one) => one.kind === kind).length;
  const registered = { sdks: count("sdk"), vendors: count("vendor") };
  const head =
    app === null
      ? word("import.edits.no-app", registered)
      : word("import.edits", { ...registered, integrations: count("integration"), same: same.length });
  const lines = open.map(({ kind, id, faults }) => {
    // A list of twenty items without platforms says so once.
    const paths = faults.map((fault) => fault.path.replace(/\.\d+(?=\.|$)/g, ".*"));
    return `  ${kind} ${id}: ${[...new Set(paths)].join(", ")}`;
  });
  return lines.length === 0 ? head : [head, "", word("import.open-title"), ...lines].join("\n");
}

/** Heads that one line has room for. */
const mostHeads = 8;

/** Which columns have no place because nobody said whose list it is: one line, or none. */
export function unplacedLines({ aside }: Proposed, { word }: Session): string[] {
  const pieces = aside.filter(({ needsApp }) => needsApp === true);
  if (pieces.length === 0) return [];
  const heads = [...new Set(pieces.map(({ label, field }) => cleaned(label?.text ?? field)))];
  const rest = heads.length - mostHeads;
  const shown = heads.slice(0, mostHeads);
  const list = rest > 0 ? [...shown, word("import.report.more", { count: rest })] : shown;
  return [word("import.of-app", { count: pieces.length, list: list.join("; ") })];
}

/** Why no change was made. */
export function nothingLine({ app, proposal }: Proposed, { word }: Session): string {
  if (proposal.entries.length === 0) return word("import.nothing.none");
  return word(app === null ? "import.nothing.no-app" : "import.nothing");
}

/** On one line, and without characters that no text of a change may hold. */
export function cleaned(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, " ")
    .trim()
    .replaceAll("\ufffd", " ");
  return line.length <= 160 ? line : `${[...line].slice(0, 150).join("")}…`;
}
