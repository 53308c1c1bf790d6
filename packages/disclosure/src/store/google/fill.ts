import type { AnyDisclosure } from "@pilu/schema";
import {
  type Answer,
  type Answers,
  dataSafetyAnswers,
  type TypeAnswers,
  usage,
  userControl,
} from "./answers.ts";
import { type Form, type FormRow, isYes, withValues } from "./form.ts";

/** Why something was left for a person. */
export type OpenReason =
  /** The template has no such row. */
  | "no-row"
  /** The template answers otherwise; its answer stands. */
  | "conflict"
  /** No SDK of the list explains this type: the app's own collection, or an answer of the past. */
  | "unexplained"
  /** No list tells whether data is kept in memory only. */
  | "ephemeral"
  /** The vendors do not say whether users can withhold it. */
  | "user-control"
  /** A question about the app, not about its SDKs. */
  | "about-the-app"
  /** The data type is told under this type by judgement. */
  | "judgement"
  /** Whether what an affiliate gets is shared in Google's sense. */
  | "affiliate"
  /** The form has no type for a data type of the list. */
  | "no-type"
  /** The vendor does not say what the SDK collects. */
  | "sdk-silent";

interface OpenAnswer {
  readonly reason: OpenReason;
  readonly question: string | null;
  readonly response: string | null;
  /** Data types and SDKs that it is about, by id. */
  readonly about: readonly string[];
}

export interface FilledForm {
  /** The template with the answers in it; every other character is as it was. */
  readonly text: string;
  readonly changed: readonly (Answer & { readonly line: number })[];
  readonly open: readonly OpenAnswer[];
}

const collects = "PSL_DATA_COLLECTION_COLLECTS_PERSONAL_DATA";
const key = (question: string, response: string) => `${question}\n${response}`;

/**
 * A team's own export of the Data safety form with what their SDKs collect filled in. Answers are added where none
 * stands and none is taken back: the form speaks of the app as well, of which a list of SDKs knows nothing.
 */
export function fillForm(form: Form, document: AnyDisclosure): FilledForm {
  const answers = dataSafetyAnswers(document);
  const rows = new Map(form.rows.map((row) => [key(row.question, row.response), row]));
  const all = [
    ...(answers.types.length === 0
      ? []
      : [
          { question: collects, response: "", sdks: [...new Set(answers.types.flatMap(({ sdks }) => sdks))] },
        ]),
    ...answers.types.flatMap((type) => [...type.answers, ...controlAnswer(type, rows)]),
  ];
  const open: OpenAnswer[] = [];
  const changed = all.flatMap((answer) => {
    const row = rows.get(key(answer.question, answer.response));
    if (row !== undefined && isYes(row)) return [];
    // Of several choices one that is not chosen is blank; "false" is an answer to a question of yes or no.
    if (row !== undefined && (row.value.trim() === "" || row.response !== "")) return [{ answer, row }];
    const { question, response, sdks } = answer;
    open.push({ reason: row === undefined ? "no-row" : "conflict", question, response, about: sdks });
    return [];
  });
  open.push(...answers.types.flatMap((type) => openOf(type, rows)), ...openOfForm(form, answers));
  return {
    text: withValues(
      form,
      changed.map(({ row: { from, to } }) => ({ from, to, value: form.yes })),
    ),
    changed: changed.map(({ answer, row }) => ({ ...answer, line: row.line })),
    open,
  };
}

type Rows = ReadonlyMap<string, FormRow>;

function control(type: string, rows: Rows) {
  const question = `${usage}:${type}:DATA_USAGE_USER_CONTROL`;
  const isChosen = (response: string) => {
    const row = rows.get(key(question, response));
    return row !== undefined && isYes(row);
  };
  return { question, required: isChosen(userControl.required), optional: isChosen(userControl.optional) };
}

/** Required or optional: one of two, so it is answered only where neither is chosen. */
function controlAnswer({ type, isRequired, sdks }: TypeAnswers, rows: Rows): Answer[] {
  const { question, required, optional } = control(type, rows);
  if (isRequired === null || required || optional) return [];
  return [{ question, response: isRequired ? userControl.required : userControl.optional, sdks }];
}

function openOf({ type, isRequired, sdks, judged, affiliates }: TypeAnswers, rows: Rows): OpenAnswer[] {
  const { question, required, optional } = control(type, rows);
  const open: OpenAnswer[] = [];
  if (isRequired === null && !required && !optional)
    open.push({ reason: "user-control", question, response: null, about: sdks });
  if (isRequired === true && optional)
    open.push({ reason: "conflict", question, response: userControl.required, about: sdks });
  const ephemeral = `${usage}:${type}:PSL_DATA_USAGE_EPHEMERAL`;
  if (rows.get(key(ephemeral, ""))?.value.trim() === "")
    open.push({ reason: "ephemeral", question: ephemeral, response: null, about: sdks });
  if (judged.length > 0) open.push({ reason: "judgement", question: null, response: type, about: judged });
  if (affiliates.length > 0)
    open.push({ reason: "affiliate", question: null, response: type, about: affiliates });
  return open;
}

function openOfForm({ rows }: Form, { types, untyped, silent }: Answers): OpenAnswer[] {
  const explained = new Set(types.map(({ type }) => type));
  const isOfTypes = ({ question }: FormRow) => /^PSL_DATA_TYPES_/.test(question);
  const blank = rows.filter(
    (row) =>
      row.value.trim() === "" &&
      row.response === "" &&
      /^(MAYBE_)?REQUIRED$/.test(row.requirement) &&
      row.question !== collects &&
      !row.question.startsWith(`${usage}:`),
  );
  return [
    ...rows
      .filter((row) => isOfTypes(row) && isYes(row) && !explained.has(row.response))
      .map(({ question, response }) => ({ reason: "unexplained" as const, question, response, about: [] })),
    ...blank.map(({ question }) => ({
      reason: "about-the-app" as const,
      question,
      response: null,
      about: [],
    })),
    ...untyped.map(({ dataType, sdks }) => ({
      reason: "no-type" as const,
      question: null,
      response: null,
      about: [dataType, ...sdks],
    })),
    ...(silent.length === 0
      ? []
      : [{ reason: "sdk-silent" as const, question: null, response: null, about: silent }]),
  ];
}
