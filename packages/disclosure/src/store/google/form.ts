import { cellsOf } from "./table.ts";

/** A row of the form: an answer to a question. */
export interface FormRow {
  readonly question: string;
  /** Empty where the question has one answer of its own, such as yes or no. */
  readonly response: string;
  readonly value: string;
  readonly requirement: string;
  /** Line of the file, from 1, if no cell above holds a line break. */
  readonly line: number;
  /** Where the value stands in the text. */
  readonly from: number;
  readonly to: number;
}

export interface Form {
  readonly text: string;
  readonly rows: readonly FormRow[];
  /** How the export writes that an answer is chosen. */
  readonly yes: string;
}

const head = ["Question ID (machine readable)", "Response ID (machine readable)", "Response value"];

/**
 * A Data safety form as the Play Console exports it; null where the text is none. Rows are known by their first two
 * columns alone: the others are in the language of whoever exported them.
 */
export function readForm(text: string): Form | null {
  const [first = [], ...rest] = cellsOf(text);
  if (head.some((name, at) => first[at]?.text.trim() !== name)) return null;
  const rows = rest.flatMap((cells, at): FormRow[] => {
    const [question, response, value, requirement] = cells;
    if (question === undefined || response === undefined || value === undefined) return [];
    return [
      {
        question: question.text,
        response: response.text,
        value: value.text,
        requirement: requirement?.text ?? "",
        line: at + 2,
        from: value.from,
        to: value.to,
      },
    ];
  });
  return { text, rows, yes: rows.some(({ value }) => value === "TRUE") ? "TRUE" : "true" };
}

export function isYes(row: Pick<FormRow, "value">): boolean {
  return row.value.trim().toLowerCase() === "true";
}

/** The text with other values in some rows; every other character is as it was. */
export function withValues(
  { text }: Form,
  changes: readonly (Pick<FormRow, "from" | "to"> & { value: string })[],
): string {
  let written = "";
  let done = 0;
  for (const { from, to, value } of [...changes].sort((a, b) => a.from - b.from)) {
    written += text.slice(done, from) + value;
    done = to;
  }
  return written + text.slice(done);
}
