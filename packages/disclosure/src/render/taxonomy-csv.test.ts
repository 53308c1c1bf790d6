import { crossedTypes, currentTaxonomy, dataSet } from "@pilu/schema/taxonomy";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { renderTaxonomyCsv } from "./taxonomy-csv.ts";

type Row = Record<string, string>;
const rows = parse(renderTaxonomyCsv(currentTaxonomy.version), { bom: true, columns: true }) as Row[];
const ofKind = (kind: string) => rows.filter((row) => row.kind === kind);

test("the table says of every data type what the data set says", () => {
  const types = crossedTypes(currentTaxonomy.version);
  expect(ofKind("data-type")).toHaveLength(types.length);
  types.forEach((type, at) => {
    expect(ofKind("data-type")[at]).toMatchObject({
      id: type.id,
      "zh-CN": type.label["zh-CN"],
      en: type.label.en,
      "aliases zh-CN": type.aliases["zh-CN"].join("\n"),
      "aliases en": type.aliases.en.join("\n"),
      group: type.group,
      "sensitive CN": type.sensitive.cn,
      Apple: type.apple ?? "none",
      Google: type.google?.response ?? "none",
      DPV: type.dpv?.term ?? "none",
      "DPV match": type.dpv?.match ?? "",
      Fides: type.fides?.term ?? "none",
      permissions: type.permissions.join("\n"),
    });
  });
});

test("it has every purpose, basis and role with its crosswalks, and each word once", () => {
  const { taxonomy, crosswalks } = dataSet(currentTaxonomy.version);
  for (const { id } of taxonomy.purposes) {
    const row = ofKind("purpose").find((one) => one.id === id);
    expect([id, row?.DPV]).toEqual([id, crosswalks.dpv.purposes[id]?.term ?? "none"]);
    expect([id, row?.Fides]).toEqual([id, crosswalks.fides.purposes[id]?.term ?? "none"]);
  }
  expect(ofKind("basis")).toHaveLength(taxonomy.bases.length);
  expect(ofKind("role")).toHaveLength(taxonomy.roles.length);
  expect(new Set(rows.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(rows.length);
});

test("no cell is run as a formula", () => {
  expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
});
