import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { classify } from "./classify.ts";
import { laterTable, table } from "./table.ts";
import { readCases } from "./testing/files.ts";
import { china, listOf, stat } from "./testing/one-sdk.ts";
import { differencesOf } from "./testing/run.ts";
import type { Scenario } from "./testing/scenario.ts";

const root = resolve(fileURLToPath(new URL("../../../../", import.meta.url)));
const { own, outside } = readCases(root, process.env.PILU_SCENARIOS);
const rows = [...table, ...laterTable].sort((a, b) => a.row - b.row);

const fileOf = (row: number) => `row-${String(row).padStart(2, "0")}.json`;
const named = (cases: readonly Scenario[]) => cases.map((one) => [`${one.title} (${one.id})`, one] as const);

// Every row of the table has tests of its name, red where no case fires it.
describe.each(rows)("row $row: $says", ({ row }) => {
  const cases = own.find(({ file }) => file === fileOf(row))?.cases ?? [];
  test("has a case that fires it", () => {
    expect(cases.flatMap((one) => one.expect.rows)).toContain(row);
  });
  test.each(named(cases))("%s", (_, scenario) => {
    expect(differencesOf(scenario)).toEqual([]);
  });
});

const fromOutside = [4, 5, 6, 7, 40, 41] as const;
test.each(fromOutside)("row %i stands as it is given from outside", (row) => {
  const findings = [{ actions: ["N", "L"], class: "material", entry: null, row }] as const;
  const judged = classify(listOf(stat), listOf(stat), { ...china, findings });
  expect(judged).toMatchObject({ actions: ["N", "L"], class: "material", rows: [row] });
});

test("the table has every other row of the law, and every case belongs to one of it", () => {
  const law = Array.from({ length: 46 }, (_, index) => index + 1);
  const numbers = law.filter((row) => !fromOutside.some((outer) => outer === row));
  expect(rows.map(({ row }) => row)).toEqual(numbers);
  expect(own.map(({ file }) => file)).toEqual(numbers.map(fileOf));
});

describe.each(outside)("$file", ({ cases }) => {
  test.each(named(cases))("%s", (_, scenario) => {
    expect(differencesOf(scenario)).toEqual([]);
  });
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
