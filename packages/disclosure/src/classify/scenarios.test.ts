import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { laterTable, table } from "./table.ts";
import { type CaseFile, readCases } from "./testing/files.ts";
import { differencesOf } from "./testing/run.ts";

const root = resolve(fileURLToPath(new URL("../../../../", import.meta.url)));
const { own, outside } = readCases(root, process.env.PILU_SCENARIOS);

describe.each([...own, ...outside].map(({ file, cases }: CaseFile) => [file, cases] as const))(
  "%s",
  (_, cases) => {
    test.each(cases.map((scenario) => [`${scenario.title} (${scenario.id})`, scenario] as const))(
      "%s",
      (_name, scenario) => {
        expect(differencesOf(scenario)).toEqual([]);
      },
    );
  },
);

test("every row of the table has a case of its own that fires it", () => {
  const fired = new Set(
    own.flatMap(({ file, cases }) =>
      cases.flatMap(({ expect: { rows } }) =>
        rows.filter((row) => file === `row-${String(row).padStart(2, "0")}.json`),
      ),
    ),
  );
  const rows = [...table, ...laterTable].map((rule) => rule.row);
  expect(rows.filter((row) => !fired.has(row))).toEqual([]);
  expect(new Set(rows).size).toBe(rows.length);
});

test("a case that does not come out says what differs", () => {
  const scenario = own[0]?.cases[0];
  if (scenario === undefined) throw new Error("there are cases");
  const wrong = { ...scenario, expect: { ...scenario.expect, class: "material", rows: [99] } };
  expect(differencesOf(wrong)).toEqual([
    'class: expected "material", got "minor"',
    'rows: expected ["99"], got ["1"]',
  ]);
});
