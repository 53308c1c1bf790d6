import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hostile } from "../../golden/hostile.ts";
import { emptyForm, itemOf, storeDraft } from "../../golden/store-input.ts";
import { visible } from "../../render/text.ts";
import { fillForm } from "./fill.ts";
import { readForm } from "./form.ts";
import { cellsOf } from "./table.ts";

const usage = (type: string, name: string) => `PSL_DATA_USAGE_RESPONSES:${type}:${name}`;
const document = storeDraft(
  { id: "ads", items: [itemOf("oaid", { demand: "optional" })], terms: { role: "independent" } },
  { id: "push", items: [itemOf("push-token"), itemOf("idfa", { platforms: ["ios"] })] },
);

function filled(text: string, of = document) {
  const form = readForm(text);
  if (form === null) throw new Error("no form");
  return fillForm(form, of);
}

/** The chosen responses of a form, by question. */
function chosen(text: string): Record<string, string[]> {
  const rows = parseCsv(text, { bom: true, relax_column_count: true }) as string[][];
  const all: Record<string, string[]> = {};
  for (const [question = "", response = "", value = ""] of rows)
    if (value.toLowerCase() === "true") all[question] = [...(all[question] ?? []), response];
  return all;
}
const answered = (text: string, question: string, value: string, response = "") =>
  text.replace(`${question},${response},,`, `${question},${response},${value},`);

test("what SDKs collect on Android is chosen, with its purposes; what a controller of its own gets is shared", () => {
  const { text } = filled(emptyForm());
  expect(chosen(text)).toEqual({
    PSL_DATA_COLLECTION_COLLECTS_PERSONAL_DATA: [""],
    PSL_DATA_TYPES_IDENTIFIERS: ["PSL_DEVICE_ID"],
    [usage("PSL_DEVICE_ID", "PSL_DATA_USAGE_COLLECTION_AND_SHARING")]: [
      "PSL_DATA_USAGE_ONLY_COLLECTED",
      "PSL_DATA_USAGE_ONLY_SHARED",
    ],
    [usage("PSL_DEVICE_ID", "DATA_USAGE_USER_CONTROL")]: ["PSL_DATA_USAGE_USER_CONTROL_REQUIRED"],
    [usage("PSL_DEVICE_ID", "DATA_USAGE_COLLECTION_PURPOSE")]: ["PSL_DEVELOPER_COMMUNICATIONS"],
    [usage("PSL_DEVICE_ID", "DATA_USAGE_SHARING_PURPOSE")]: ["PSL_DEVELOPER_COMMUNICATIONS"],
  });
});

test("what stays on the device, or is on another platform alone, is not collected in Google's sense", () => {
  const local = storeDraft(
    { id: "local", items: [itemOf("imei", { treatment: "on-device-only" })] },
    { id: "phone", items: [itemOf("idfa", { platforms: ["ios"] })] },
  );
  expect(filled(emptyForm(), local)).toMatchObject({ text: emptyForm(), changed: [] });
});

test("each answer names the SDKs that are the reason", () => {
  const { changed } = filled(emptyForm());
  const because = (response: string) => changed.find((one) => one.response === response)?.sdks;
  expect(because("PSL_DEVICE_ID")).toEqual(["ads", "push"]);
  expect(because("PSL_DATA_USAGE_ONLY_SHARED")).toEqual(["ads"]);
});

test("an answer that stands is never changed; where the list says otherwise it is told", () => {
  const control = usage("PSL_DEVICE_ID", "DATA_USAGE_USER_CONTROL");
  const optional = "PSL_DATA_USAGE_USER_CONTROL_OPTIONAL";
  let text = answered(emptyForm(), "PSL_DATA_COLLECTION_COLLECTS_PERSONAL_DATA", "false");
  text = answered(text, control, "true", optional);
  text = answered(text, "PSL_DATA_TYPES_PERSONAL", "true", "PSL_NAME");
  const { text: after, open } = filled(text);
  expect(after).toContain("PSL_DATA_COLLECTION_COLLECTS_PERSONAL_DATA,,false,");
  expect(chosen(after)[control]).toEqual([optional]);
  expect(chosen(after).PSL_DATA_TYPES_PERSONAL).toEqual(["PSL_NAME"]);
  const told = open.map(({ reason, question, response }) => [reason, question, response]);
  expect(told).toContainEqual(["conflict", "PSL_DATA_COLLECTION_COLLECTS_PERSONAL_DATA", ""]);
  expect(told).toContainEqual(["conflict", control, "PSL_DATA_USAGE_USER_CONTROL_REQUIRED"]);
  expect(told).toContainEqual(["unexplained", "PSL_DATA_TYPES_PERSONAL", "PSL_NAME"]);
});

test("what no list can answer is listed with its reason", () => {
  const vague = storeDraft(
    { id: "a", items: [itemOf("oaid", { demand: "not-stated" })], terms: { role: "affiliate" } },
    { id: "b", items: [itemOf("device-model")] },
    { id: "c", sdk: { data: { kind: "not-stated" } } },
  );
  const rows = emptyForm().split("\n");
  const without = rows.filter((row) => !row.includes("PSL_PERFORMANCE_DIAGNOSTICS,")).join("\n");
  const reasons = filled(without, vague).open.map(({ reason, about }) => [reason, about]);
  expect(reasons).toContainEqual(["user-control", ["a"]]);
  expect(reasons).toContainEqual(["ephemeral", ["a"]]);
  expect(reasons).toContainEqual(["affiliate", ["a"]]);
  expect(reasons).toContainEqual(["judgement", ["device-model"]]);
  expect(reasons).toContainEqual(["no-row", ["b"]]);
  expect(reasons).toContainEqual(["sdk-silent", ["c"]]);
  expect(reasons).toContainEqual(["about-the-app", []]);
});

test("rows stay in their order, and every byte but the new answers is as it was", () => {
  const label = fc.oneof(hostile, fc.string({ unit: "binary" }));
  fc.assert(
    fc.property(
      fc.array(label, { minLength: 1, maxLength: 9 }),
      fc.boolean(),
      fc.boolean(),
      (labels, isWindows, hasMark) => {
        let next = 0;
        const given = emptyForm({
          label: () => labels[next++ % labels.length] ?? "",
          end: isWindows ? "\r\n" : "\n",
        });
        const text = hasMark ? `\ufeff${given}` : given;
        const { text: after, changed } = filled(text);
        const before = cellsOf(text);
        const now = cellsOf(after);
        expect(now.map((row) => row.length)).toEqual(before.map((row) => row.length));
        // Taking the answers out again gives the bytes of the template.
        const answers = now.flatMap((row, at) =>
          row.filter((cell, column) => column === 2 && cell.text !== before[at]?.[column]?.text),
        );
        expect(answers.length).toBe(changed.length);
        const back = answers.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), after);
        expect(back).toBe(text);
      },
    ),
    { numRuns: 30 },
  );
});

test("cells are where another reader of CSV finds them", () => {
  const cell = fc.oneof(hostile.map(visible), fc.constantFrom("", '"', ",", "a\r\nb", "\n"));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
      const found = cellsOf(text).map((row) => row.map((one) => one.text));
      expect(found).toEqual(parseCsv(text, { relax_column_count: true, record_delimiter: "\r\n" }));
    }),
  );
});

test("answers are written as the export writes them, and a form filled once is filled", () => {
  const upper = answered(emptyForm(), "PSL_DATA_TYPES_PERSONAL", "TRUE", "PSL_NAME");
  const { text } = filled(upper);
  expect(text).toContain("PSL_DATA_TYPES_IDENTIFIERS,PSL_DEVICE_ID,TRUE,");
  expect(filled(text)).toMatchObject({ text, changed: [] });
});

test.each(["", "a,b,c\n1,2,3\n", "Question ID (machine readable),Response value\n", "<html>"])(
  "%j is no form",
  (text) => {
    expect(readForm(text)).toBeNull();
  },
);
