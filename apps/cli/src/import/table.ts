import type {
  AppendixEntry,
  AppendixProposal,
  AppendixReading,
  NameMatch,
  Piece,
  PlacedPiece,
} from "@pilu/intake/appendix";
import type { Localised } from "@pilu/schema";
import type { Session } from "../session.ts";
import { table } from "../terminal/table.ts";
import { visible } from "../terminal/visible.ts";

interface Named {
  readonly id: string;
  readonly names: Localised;
}

interface Shown {
  readonly path: string;
  readonly session: Session;
  /** What the SDKs and companies are called that the list may mean. */
  readonly names: { readonly sdks: readonly Named[]; readonly vendors: readonly Named[] };
}

interface Read {
  readonly reading: AppendixReading;
  readonly proposal: AppendixProposal;
  /** Pieces that were understood and have no place in an edit. */
  readonly aside: readonly PlacedPiece[];
}

/** What an import would do, for people: the SDKs, what is left to decide, and every piece that found no place. */
export function importTable({ reading, proposal, aside }: Read, shown: Shown): string {
  const { word } = shown.session;
  const { entries } = proposal;
  const left = [
    ...aside,
    ...reading.rows.flatMap((row) => row.leftOver),
    ...reading.leftOver.map((piece) => ({ ...piece, label: null })),
  ];
  const pieces = reading.rows.flatMap((row) => row.pieces);
  const guessed = pieces.filter((piece) => piece.certainty === "guessed").length;
  const parts = [
    word("import.summary", {
      format: reading.format,
      rows: reading.rows.length,
      sdks: entries.length,
      matched: entries.filter((entry) => entry.sdk !== null).length,
    }),
    entries.length === 0 ? word("import.none") : entryTable(entries, shown),
    word("import.count", { placed: pieces.length - guessed, guessed, left: left.length }),
    ...(proposal.toDecide.length === 0
      ? []
      : [`${word("import.decide-title")}\n${decisionTable(proposal, shown)}`]),
    ...(left.length === 0 ? [] : [`${word("import.left-title")}\n${leftTable(left, shown)}`]),
  ];
  return parts.map(visible).join("\n\n");
}

function entryTable(entries: readonly AppendixEntry[], { path, session, names }: Shown): string {
  const { word } = session;
  const rows = entries.map((entry) => {
    const types = entry.pieces.flatMap(({ value }) =>
      value.kind === "data" ? value.pieces.flatMap((one) => one.types) : [],
    );
    return [
      oneLine(entry.name.text),
      matched(entry.sdk, names.sdks, session),
      matched(
        entry.vendor,
        names.vendors,
        session,
        oneLine(entry.pieces.find((piece) => piece.field === "vendor")?.text ?? ""),
      ),
      String(new Set(types).size),
      String(entry.pieces.length),
      place(path, entry.name),
    ];
  });
  const heads = ["name", "sdk", "vendor", "data", "fields", "place"] as const;
  return table(
    heads.map((head) => word(`import.${head}`)),
    rows,
  );
}

function matched(
  match: NameMatch | null,
  known: readonly Named[],
  { word, locale }: Session,
  otherwise = word("import.unmatched"),
): string {
  if (match === null) return otherwise;
  const names = known.find((one) => one.id === match.id)?.names;
  const name = names?.[locale] ?? names?.en ?? names?.["zh-CN"] ?? match.id;
  return match.certainty === "placed" ? name : word("import.guess", { name });
}

function decisionTable({ toDecide }: AppendixProposal, { path, session: { word } }: Shown): string {
  const rows = toDecide.map((one) => [
    oneLine(one.text),
    word(`import.reason.${one.reason}`),
    place(path, one),
  ]);
  return table([word("import.text"), word("import.why"), word("import.place")], rows);
}

function leftTable(
  left: readonly (Piece & { label: Piece | null })[],
  { path, session: { word } }: Shown,
): string {
  const rows = left.map((one) => [oneLine(one.text), oneLine(one.label?.text ?? ""), place(path, one)]);
  return table([word("import.left-over"), word("import.column"), word("import.place")], rows);
}

function place(path: string, { place: { line, column, sheet } }: Piece): string {
  return `${path}${sheet === undefined ? "" : `[${sheet}]`}:${line}:${column}`;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}
