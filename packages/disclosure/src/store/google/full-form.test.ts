// The form in full: every row of an export, with answers of the team's own and rows that nobody knows.
import { parse as parseCsv } from "csv-parse/sync";
import { expect, test } from "vitest";
import { emptyForm, itemOf, storeDraft } from "../../golden/store-input.ts";
import { fillForm } from "./fill.ts";
import { readForm } from "./form.ts";

/** An export's rows without its head. */
const allRows = 782;
const device = "PSL_DATA_USAGE_RESPONSES:PSL_DEVICE_ID";
const unknown = [
  "PSL_A_QUESTION_OF_NEXT_YEAR,PSL_SOMETHING,,MULTIPLE_CHOICE,label",
  "PSL_DATA_TYPES_PERSONAL,PSL_A_TYPE_OF_NEXT_YEAR,TRUE,MULTIPLE_CHOICE,label",
  `${device}:A_QUESTION_OF_NEXT_YEAR,,"kept, ""as it was""",MAYBE_REQUIRED,label`,
  "a row,of two cells",
];
const own = [
  ["PSL_DATA_COLLECTION_ENCRYPTED_IN_TRANSIT", "", "TRUE"],
  ["PSL_SUPPORTED_ACCOUNT_CREATION_METHODS", "PSL_ACM_NONE", "TRUE"],
  ["PSL_ACCOUNT_DELETION_URL", "", "https://weather.example/leave"],
  ["PSL_DATA_TYPES_PERSONAL", "PSL_NAME", "TRUE"],
  [`${device}:DATA_USAGE_USER_CONTROL`, "PSL_DATA_USAGE_USER_CONTROL_OPTIONAL", "TRUE"],
] as const;

/** The export of a team that has answered some questions; an unknown row stands after every hundred. */
function template(): string {
  const empty = emptyForm();
  const answered = own.reduce(
    (text, [question, response, value]) =>
      text.replace(`${question},${response},,`, `${question},${response},${value},`),
    empty,
  );
  const lines = answered.trimEnd().split("\n");
  return lines
    .flatMap((line, at) => [line, ...(at > 0 && at % 100 === 0 ? unknown.slice(at / 100 - 1, at / 100) : [])])
    .map((line) => `${line}\r\n`)
    .join("");
}

const read = (text: string) => parseCsv(text, { relax_column_count: true }) as string[][];
const document = storeDraft(
  { id: "ads", items: [itemOf("oaid"), itemOf("device-model")], terms: { role: "independent" } },
  { id: "map", items: [itemOf("location-precise", { demand: "optional" })] },
  { id: "vague", sdk: { data: { kind: "not-stated" } } },
);

function filled() {
  const form = readForm(template());
  return fillForm(form ?? expect.fail(), document);
}

test(`the form has the ${allRows} rows of an export, each once`, () => {
  const [, ...rows] = read(emptyForm());
  expect(rows).toHaveLength(allRows);
  expect(new Set(rows.map(([question, response]) => `${question} ${response}`)).size).toBe(allRows);
});

test("rows keep their order, and in each only the value of a known answer changes", () => {
  const before = read(template());
  const after = read(filled().text);
  expect(before).toHaveLength(1 + allRows + unknown.length);
  expect(after).toHaveLength(before.length);
  const different = after.flatMap((row, at) =>
    JSON.stringify(row) === JSON.stringify(before[at]) ? [] : [{ at, row }],
  );
  for (const { at, row } of different) {
    const was = before[at] ?? [];
    expect([row[0], row[1], ...row.slice(3)]).toEqual([was[0], was[1], ...was.slice(3)]);
    expect([was[2], row[2]]).toEqual(["", "TRUE"]);
  }
  const changed = filled().changed.map(({ line, question, response }) => ({ line, question, response }));
  const told = different.map(({ at, row: [question, response] }) => ({ line: at + 1, question, response }));
  const byLine = (one: { line: number }, other: { line: number }) => one.line - other.line;
  expect(told).toEqual([...changed].sort(byLine));
  expect(new Set(told.map(({ response }) => response))).toEqual(
    new Set([
      ...["", "PSL_DEVICE_ID", "PSL_PRECISE_LOCATION", "PSL_PERFORMANCE_DIAGNOSTICS"],
      ...["PSL_DATA_USAGE_ONLY_COLLECTED", "PSL_DATA_USAGE_ONLY_SHARED"],
      ...["PSL_DATA_USAGE_USER_CONTROL_OPTIONAL", "PSL_DATA_USAGE_USER_CONTROL_REQUIRED"],
      "PSL_DEVELOPER_COMMUNICATIONS",
    ]),
  );
});

test("rows that nobody knows stay byte for byte, and so do the team's own answers", () => {
  const lines = new Set(filled().text.split("\r\n"));
  for (const line of unknown) expect(lines).toContain(line);
  for (const row of own) expect(read(filled().text).map((one) => one.slice(0, 3))).toContainEqual([...row]);
});

test("every question that is left open is listed with its reason, and nothing else", () => {
  const { open } = filled();
  const told = open.map(({ reason, question, response, about }) => [reason, question ?? response, about]);
  const types = ["PSL_PRECISE_LOCATION", "PSL_PERFORMANCE_DIAGNOSTICS", "PSL_DEVICE_ID"];
  const ephemeral = (type: string) => `PSL_DATA_USAGE_RESPONSES:${type}:PSL_DATA_USAGE_EPHEMERAL`;
  expect(told.filter(([reason]) => reason === "ephemeral").map(([, question]) => question)).toEqual(
    types.map(ephemeral),
  );
  expect(told.filter(([reason]) => reason === "about-the-app").map(([, question]) => question)).toEqual([
    "PSL_ACM_SPECIFY",
    "PSL_DATA_DELETION_URL",
    "PSL_OUTSIDE_APP_ACCOUNT_TYPE_SPECIFY",
  ]);
  expect(told).toContainEqual(["conflict", `${device}:DATA_USAGE_USER_CONTROL`, ["ads"]]);
  expect(told).toContainEqual(["sdk-silent", null, ["vague"]]);
  const unexplained = open.filter(({ reason }) => reason === "unexplained");
  expect(unexplained.map(({ response }) => response)).toEqual(["PSL_NAME", "PSL_A_TYPE_OF_NEXT_YEAR"]);
  expect(new Set(open.map(({ reason }) => reason))).toEqual(
    new Set(["conflict", "ephemeral", "judgement", "unexplained", "about-the-app", "sdk-silent"]),
  );
});
